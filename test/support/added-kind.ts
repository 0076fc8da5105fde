// Compiles the sources as they would be with a kind more in a closed vocabulary, and says which files the compiler then
// refuses. The compiler has no interface of its own to be called by, so it runs on a copy of `src`.
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A kind that is added to a vocabulary by changes of source files. */
export interface AddedKind {
  /** Its name. Type errors are told apart by it, so it must stand nowhere else in the sources. */
  name: string;
  /** For each file ("src/engine/actions.ts"), a part of it and what stands there instead. */
  changes: Readonly<Record<string, readonly [before: string, after: string]>>;
}

/** One error of the compiler: the file, relative to the checkout, and what it says, with the lines that explain it. */
export interface TypeFault {
  file: string;
  message: string;
}

/**
 * The files with type errors once all these kinds are added, by the kind's name, each file once and sorted. Errors that
 * mention no kind, or several, stand under "other", each with its message. Throws when a part to replace is not there,
 * or when a name stands in the sources already.
 */
export async function filesThatLack(kinds: readonly AddedKind[]): Promise<Record<string, string[]>> {
  const faults = await typeFaults(kinds);
  const found: Record<string, string[]> = Object.fromEntries(kinds.map(({ name }) => [name, []]));
  for (const { file, message } of faults) {
    const [kind, another] = kinds.filter(({ name }) => message.includes(name));
    if (kind === undefined || another !== undefined) found.other = [...(found.other ?? []), `${file}: ${message}`];
    else if (!found[kind.name]!.includes(file)) found[kind.name]!.push(file);
  }
  for (const files of Object.values(found)) files.sort();
  return found;
}

/** All type errors of the sources with these kinds added. */
async function typeFaults(kinds: readonly AddedKind[]): Promise<TypeFault[]> {
  const folder = mkdtempSync(join(tmpdir(), "added-kind-"));
  try {
    cpSync(join(root, "src"), join(folder, "src"), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
    // The kernel, which is a project of its own, is compiled with the rest here: its loops need the laxer rule.
    const compilerOptions = { noUncheckedIndexedAccess: false };
    const project = { extends: join(root, "tsconfig.json"), compilerOptions, include: ["src"] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(project));
    for (const kind of kinds) addKind(folder, kind);
    return faultsIn(await compile(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function addKind(folder: string, { name, changes }: AddedKind): void {
  for (const [file, [before, after]] of Object.entries(changes)) {
    const text = readFileSync(join(folder, file), "utf8");
    if (!text.includes(before)) throw new Error(`${file} does not contain ${JSON.stringify(before)}`);
    if (text.includes(name)) throw new Error(`${file} contains "${name}" already`);
    writeFileSync(
      join(folder, file),
      text.replace(before, () => after),
    );
  }
}

/** What the compiler prints about a project; empty when it finds no error. */
function compile(folder: string): Promise<string> {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [compiler, "-p", folder, "--pretty", "false"],
      { cwd: folder, maxBuffer: 2 ** 26 },
      (error, printed, complaint) => {
        // The compiler ends with 1 or 2 when it has printed type errors; anything else is no answer.
        if (error === null || error.code === 1 || error.code === 2) resolve(printed);
        else reject(new Error(`the compiler did not run: ${complaint || error.message}`));
      },
    );
  });
}

/** Lines such as `src/a.ts(3,7): error TS2741: ...`, each with the indented lines below it. */
function faultsIn(printed: string): TypeFault[] {
  const faults: TypeFault[] = [];
  for (const line of printed.split("\n")) {
    const [, file, message] = /^([^\s(][^(]*)\(\d+,\d+\): error (.*)$/.exec(line) ?? [];
    if (file !== undefined && message !== undefined) faults.push({ file: file.replaceAll("\\", "/"), message });
    else if (/^\s+\S/.test(line) && faults.length > 0) faults[faults.length - 1]!.message += ` ${line.trim()}`;
    else if (line.trim() !== "") throw new Error(`the compiler says: ${line}`);
  }
  return faults;
}
