// The page as a commit before built it, to be measured beside this one.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

export interface FormerBuild {
  /** What it is called in the results. */
  name: string;
  folder: string;
  remove(): void;
}

/**
 * The build in a folder, or that of a commit, which is built in a work tree of its own with this one's packages. Throws
 * where the commit cannot be built with them; a folder with its build can be given then.
 */
export function formerBuild(against: string): FormerBuild {
  const folder = resolve(against);
  if (existsSync(join(folder, "index.html")))
    return { name: `the build in ${against}`, folder, remove: () => undefined };
  const commit = git("rev-parse", "--short", `${against}^{commit}`);
  const tree = mkdtempSync(join(tmpdir(), "mandate-former-"));
  const remove = () => {
    git("worktree", "remove", "--force", tree);
    rmSync(tree, { recursive: true, force: true });
  };
  git("worktree", "add", "--detach", tree, commit);
  try {
    symlinkSync(join(root, "node_modules"), join(tree, "node_modules"), "dir");
    execFileSync(join(root, "node_modules/.bin/vite"), ["build", "--logLevel", "error"], {
      cwd: tree,
      stdio: ["ignore", "ignore", "inherit"],
    });
  } catch (cause) {
    remove();
    throw new Error(`${commit} cannot be built with the packages of this commit; name a folder with its build`, {
      cause,
    });
  }
  return { name: `commit ${commit}`, folder: join(tree, "dist"), remove };
}

function git(...words: string[]): string {
  return execFileSync("git", words, { cwd: root, encoding: "utf8" }).trim();
}
