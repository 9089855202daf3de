/** A note whose second segment starts five seconds late: `time-gap` on line 6. */
export const withGap = (above = '', inBody = '') => `# part1: 开场
(00:00-00:10) ***1.1: 问好***
- 甲${inBody}

${above}(00:15-00:20) ***1.2: 预告***
- 乙
`;
