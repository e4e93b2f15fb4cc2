import Diagnostics
import OpenAPIDocument
import SchemaEvaluation

extension Rule {
    /// A pattern is no regular expression of ECMA-262.
    static let invalidPattern = Rule(.invalidPattern) { inventory in
        inventory.findings { schema in
            let names = schema.patternProperties.compactMap { entry in
                patternMistake(in: entry.name).map { mistake in
                    Finding(
                        "\"\(entry.name)\" is no regular expression: \(mistake)",
                        at: entry.nameRange,
                        pointer: schema.pointer.appending("patternProperties").appending(entry.name)
                    )
                }
            }
            guard let pattern = schema.pattern, let mistake = patternMistake(in: pattern) else { return names }
            return [Finding("\"\(pattern)\" is no regular expression: \(mistake)", in: schema, "pattern")] + names
        }
    }
}

/// What is wrong with a regular expression of ECMA-262; nil: nothing.
private func patternMistake(in pattern: String) -> String? {
    do throws(PatternMistake) {
        _ = try Pattern(pattern)
        return nil
    } catch {
        return error.reason
    }
}
