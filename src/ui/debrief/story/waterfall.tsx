import { cumsum, extent } from "d3-array";
import type { ComponentChildren } from "preact";
import type { Account, Share } from "../../../debrief/index.ts";
import { causeKey, type SeenModel, sectionOf } from "../../../engine/index.ts";
import { bookAnchor } from "../../../scenario/book-anchors.ts";
import { lastOf, required } from "../../../scenario/required.ts";
import { causeName, citationOf, mechanismName } from "../../../words/index.ts";
import { anchorOf, BookLink, bookPage } from "../../parts/book-link.tsx";
import { writeChange, writeNumber } from "../../parts/numbers.ts";
import { useText } from "../../parts/text.ts";

interface WaterfallProps extends Pick<Account, "largest" | "rest"> {
  model: SeenModel;
  /** In tenths, so that what is written adds up: the start, then the named causes in order, then the rest by sort. */
  start: number;
  amounts: readonly number[];
}

/** From a start to an end by the largest causes and the rest by sort, each bar beginning where the one before it ended. */
export function Waterfall({ model, start, amounts, largest, rest }: WaterfallProps) {
  const t = useText();
  const tenths = [start, ...amounts].map((amount) => Math.round(amount * 10));
  const levels = Array.from(cumsum(tenths), (level) => level / 10);
  const scale = scaleOf(levels);
  const end = lastOf(levels);
  return (
    <table class="account">
      <thead>
        <tr>
          <th scope="col">{t("ui.account.cause")}</th>
          <th scope="col" class="number">
            {t("ui.account.by")}
          </th>
          <th scope="col" class="account-bars">
            <span class="unseen">{t("ui.account.bar")}</span>
          </th>
          <th scope="col">{t("ui.account.source")}</th>
        </tr>
      </thead>
      <tbody>
        <Total title={t("ui.account.start")} value={start} scale={scale} />
        {largest.map((share, at) => (
          <Row
            key={causeKey(share.cause)}
            by={required(amounts, at)}
            from={required(levels, at)}
            {...{ scale }}
            source={<Cited share={share} />}
          >
            <Cause model={model} share={share} />
          </Row>
        ))}
        {rest.map(({ sort, count }, at) => (
          <Row
            key={sort}
            by={required(amounts, largest.length + at)}
            from={required(levels, largest.length + at)}
            scale={scale}
          >
            {t(`ui.account.rest.${sort}`, { count })}
          </Row>
        ))}
        <Total title={t("ui.account.end")} value={end} scale={scale} />
      </tbody>
    </table>
  );
}

type Scale = readonly [low: number, high: number];

/** A scale that holds all levels, with a little room. */
function scaleOf(levels: readonly number[]): Scale {
  const [low = 0, high = 0] = extent(levels);
  const room = Math.max(1, (high - low) * 0.06);
  return [low - room, high + room];
}

function Total({ title, value, scale }: { title: string; value: number; scale: Scale }) {
  const t = useText();
  return (
    <tr class="account-total">
      <th scope="row">{title}</th>
      <td class="number">{writeNumber(t.language, value, 1)}</td>
      <td class="account-bars">
        <Bar from={scale[0]} to={value} scale={scale} kind="total" />
      </td>
      <td />
    </tr>
  );
}

interface RowProps {
  by: number;
  /** The level that the bar begins at. */
  from: number;
  scale: Scale;
  source?: ComponentChildren;
  children: ComponentChildren;
}

function Row({ by, from, scale, source, children }: RowProps) {
  const t = useText();
  return (
    <tr>
      <th scope="row">{children}</th>
      <td class="number">{writeChange(t.language, by)}</td>
      <td class="account-bars">
        <Bar from={from} to={from + by} scale={scale} kind={by < 0 ? "loss" : "gain"} />
      </td>
      <td class="meta">{source}</td>
    </tr>
  );
}

/** A bar between two levels; losses are hatched. The number beside it says the same. */
function Bar({
  from,
  to,
  scale: [low, high],
  kind,
}: {
  from: number;
  to: number;
  scale: Scale;
  kind: "total" | "gain" | "loss";
}) {
  const share = (value: number) => (100 * value) / (high - low);
  const place = {
    insetInlineStart: `${share(Math.min(from, to) - low)}%`,
    inlineSize: `max(2px, ${share(Math.abs(to - from))}%)`,
  };
  return (
    <span class="amount" aria-hidden="true">
      <span class={`amount-${kind}`} style={place} />
    </span>
  );
}

function Cited({ share: { source, grade } }: { share: Share }) {
  const t = useText();
  return (
    <>
      {citationOf(t, source)} · {t("ui.grade", { grade })}
    </>
  );
}

/** A cause by its sentence; opened, what it works through, what it rests on and how firmly. */
function Cause({ model, share: { cause, by, source, grade, mechanism, known } }: { model: SeenModel; share: Share }) {
  const t = useText();
  return (
    <details class="cause-more">
      <summary>
        {causeName(t, model.names, cause, by < 0 ? "down" : "up")}
        {!known && <span class="note"> {t("ui.account.unknown")}</span>}
      </summary>
      <ul>
        {t.has(`mechanism.${mechanism}`) && <li>{t("ui.account.mechanism", { name: mechanismName(t, mechanism) })}</li>}
        <li>
          <Source model={model} source={source} />
        </li>
        <li>{t("ui.account.grade", { grade })}</li>
        {anchorOf(model, cause) !== null && (
          <li>
            <BookLink model={model} cause={cause}>
              {t("ui.account.book")}
            </BookLink>
          </li>
        )}
      </ul>
    </details>
  );
}

/** What a rule rests on: a section of the study by number and title, or a finding or assertion in the model book. */
function Source({ model, source }: { model: SeenModel; source: string }) {
  const t = useText();
  if (source === "design") return <>{t("ui.account.design")}</>;
  const { sections, tradeOffs } = model.study;
  const section = sections.find(({ id }) => id === sectionOf(source));
  const tradeOff = tradeOffs.find(({ id }) => id === source);
  const document = t.sources.find(({ id }) => id === source);
  if (document !== undefined) return <>{document.title}</>;
  if (section === undefined)
    return (
      <a class="book-link" href={`${bookPage}#${bookAnchor("source", source)}`} target="_blank" rel="noopener">
        {t("ui.account.finding", { source })}
        <span class="unseen"> {t("ui.book.new-tab")}</span>
      </a>
    );
  return (
    <>
      {t("ui.account.section", { section: section.id, title: section.title })}
      {tradeOff !== undefined && ` – ${tradeOff.title}`}
    </>
  );
}
