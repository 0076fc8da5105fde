import { useText } from "./text.ts";

/** What is wrong with a file that was opened. */
export interface FileFault {
  place: string;
  message: string;
  hint: string;
}

/** What is wrong with files that were opened: where, what, and what to do about it. */
export function Faults({ faults }: { faults: readonly FileFault[] }) {
  const t = useText();
  return (
    <div class="faults" role="alert">
      <p>
        <strong>{t("ui.file.refused")}</strong> {t("ui.file.untouched")}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("ui.file.place")}</th>
            <th scope="col">{t("ui.file.fault")}</th>
            <th scope="col">{t("ui.file.hint")}</th>
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, 20).map((fault) => (
            <tr key={`${fault.place} ${fault.message}`}>
              <td>
                <code>{fault.place}</code>
              </td>
              <td>{fault.message}</td>
              <td>{fault.hint}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {faults.length > 20 && <p>{t("ui.file.more", { count: faults.length - 20 })}</p>}
    </div>
  );
}
