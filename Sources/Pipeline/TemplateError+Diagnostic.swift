import Diagnostics
import OpenAPIDocument
import Rendering
import Templates

extension TemplateError {
    /// The mistake for the user: at its place, if the template is one of the user's, which joins `sources`.
    func diagnostic(for request: SDKRequest, sources: inout SourceFiles) -> Diagnostic {
        guard let override = request.templates.first(where: { $0.name == template }) else {
            return Diagnostic(.templateError, description, at: nil)
        }
        let file = sources.add(SourceFile(path: override.path, bytes: Array(override.text.utf8)))
        let bytes = line.map(sources[file].byteRange(ofLine:)) ?? 0..<0
        let place = SourceRange(file: file, start: bytes.lowerBound, end: bytes.upperBound)
        let names = request.language.templates.templates.map(\.name)
        return Diagnostic(.templateError, explanation, at: place, hint: hint(among: names))
    }

    private func hint(among names: [String]) -> String? {
        switch mistake {
        case .unknownTemplate:
            guard let name = nearestName(to: template, in: names) else {
                return "a file replaces the template whose name it has: \(names.map(quoted).joined(separator: ", "))"
            }
            return "did you mean \(quoted(name))?"
        case .unknownPartial(let partial):
            return nearestName(to: partial, in: names).map { "did you mean \(quoted($0))?" }
        case .syntax, .forbiddenTag, .unknownTransform, .unknownNames:
            return nil
        }
    }
}
