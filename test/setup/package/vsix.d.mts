export function packStaged(folder: string, file: string): Promise<void>;
