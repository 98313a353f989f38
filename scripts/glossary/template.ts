/** A new entry with everything still to be written. Empty fields are refused by the check, so nothing half filled in gets through. */
import { stringify } from "yaml";

/** As YAML writes it: in quotes where it must be. */
const scalar = (text: string) => stringify(text, { lineWidth: 0 }).trim();

export const template = (id: string, term: string, level = "") => `id: ${id}
term: ${scalar(term)}
# 1 shorthand that cannot be understood from its words; 2 a term of the administration; 3 general official vocabulary
level: ${level}
# One to three sentences in your own words, for a school-leaver who has never met the term.
definition:
  zh:
  en:

# Other strings by which texts write it; kind is abbreviation, full, quoted or other.
# forms:
#   - { text: , kind: abbreviation }

# Where the term is also an ordinary word or part of other words: when it must not be marked, and why.
# rule:
#   notBefore: []
#   why:

# For a numbered formula, in the official order.
# members:
#   list:
#     - { zh: , en: }
#     - { zh: , en: }
#   source: key-of-a-source

# For an abbreviation: what each part stands for.
# expansion:
#   - { part: , zh: , en: }

# English that an official source uses; a gloss of your own belongs into the definition.
# renderings:
#   - { text: , source: key-of-a-source }

# coined: first put forward in public; laid-down: fixed by a document; seen: an early official use.
# origin:
#   kind: seen
#   date:
#   document: { zh: , en: }
#   source: key-of-a-source

# What is contested or needs saying beside the definition.
# note: { zh: , en: }

# Ids of wider concepts, and of related entries (they must name this one back).
# broader: []
# related: []

# Where you really read it: a short key of your own, title and issuing body as printed, date of publication.
sources:
  - key:
    title:
    issuer:
    date:
    # url:
`;
