/** What can be said of a phrase that is no term: the terms in it, its other words, and what it may have meant. */
import type { EntryCard, Language } from "../../glossary/store.ts";
import type { Answer, Near, Piece } from "../../lookup/look-up.ts";
import { type Translate, useTranslate } from "../reader.ts";

export type AnswerViewProps = {
	answer: Answer;
	/** Cards of the entries that the answer names. */
	cards: readonly EntryCard[];
	language: Language;
	onOpen: (id: string) => void;
	/** Looks for the phrase in the whole glossary. */
	onSearch: (phrase: string) => void;
};

export function AnswerView({ answer, cards, language, onOpen, onSearch }: AnswerViewProps) {
	const t = useTranslate();
	const cardOf = (id: string | undefined) => cards.find(({ entry }) => entry.id === id);
	const known = answer.pieces.some(({ entries }) => entries.length > 0);
	return (
		<article class="entry answer" aria-labelledby="looked-up">
			<header>
				<div class="head">
					<h2 id="looked-up" lang="zh-CN">
						{shortened(answer.phrase)}
					</h2>
				</div>
			</header>
			<div class="scroll">
				<p class="verdict">{t(verdictOf(answer, known))}</p>
				{answer.pieces.length > 0 && (
					<table class="parts pieces">
						<caption>{t(answer.isPassage ? "lookupTermsIn" : "lookupPieces")}</caption>
						<tbody>
							{answer.pieces.map((piece, at) => (
								<PieceRow key={at} piece={piece} card={cardOf(piece.entries[0])} language={language} onOpen={onOpen} />
							))}
						</tbody>
					</table>
				)}
				{answer.near.length > 0 && (
					<table class="parts nearest">
						<caption>{t("lookupNear")}</caption>
						<tbody>
							{answer.near.map((near) => (
								<NearRow key={near.entry} near={near} card={cardOf(near.entry)} language={language} onOpen={onOpen} />
							))}
						</tbody>
					</table>
				)}
			</div>
			<footer>
				<button type="button" onClick={() => onSearch(shortened(answer.phrase))}>
					{t("lookupSearch")}
				</button>
			</footer>
		</article>
	);
}

/** A passage as a heading says only where it begins. Characters, so that none is cut in two. */
const shortened = (phrase: string) => {
	const characters = [...phrase.replaceAll(/\s+/g, " ")];
	return characters.length > LONGEST_HEADING ? `${characters.slice(0, LONGEST_HEADING).join("")}…` : characters.join("");
};
const LONGEST_HEADING = 30;

function verdictOf({ near }: Answer, known: boolean): Parameters<Translate>[0] {
	if (known) return "lookupNotWhole";
	return near.length > 0 ? "lookupUnknownNear" : "lookupUnknown";
}

type RowProps = { card: EntryCard | undefined; language: Language; onOpen: (id: string) => void };

function PieceRow({ piece, card, language, onOpen }: RowProps & { piece: Piece }) {
	return (
		<tr>
			<th scope="row" lang="zh-CN">
				{card ? (
					<button type="button" class="link" onClick={() => onOpen(card.entry.id)}>
						{piece.text}
					</button>
				) : (
					piece.text
				)}
			</th>
			<td>
				<span class="sound" lang="zh-Latn-pinyin">
					{piece.pinyin}
				</span>
				{card && <Gist card={card} language={language} />}
			</td>
		</tr>
	);
}

const WHY: Record<Near["why"], Parameters<Translate>[0]> = {
	characters: "lookupNearCharacters",
	sound: "lookupNearSound",
	english: "lookupNearEnglish",
};

function NearRow({ near, card, language, onOpen }: RowProps & { near: Near }) {
	const t = useTranslate();
	if (!card) return null;
	return (
		<tr>
			<th scope="row" lang="zh-CN">
				<button type="button" class="link" onClick={() => onOpen(card.entry.id)}>
					{card.entry.term}
				</button>
			</th>
			<td>
				<span class="soft">{t(WHY[near.why])}</span>
				<Gist card={card} language={language} />
			</td>
		</tr>
	);
}

const Gist = ({ card, language }: { card: EntryCard; language: Language }) => (
	<span class="gist" lang={language === "zh" ? "zh-CN" : "en"}>
		{card.entry.definition[language]}
	</span>
);
