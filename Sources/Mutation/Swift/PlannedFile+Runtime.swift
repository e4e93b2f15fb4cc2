import APIModel
import CodeGeneration
import Diagnostics

extension Language {
    /// The plan alone: what there is to say of an API has been said of the one without mistakes.
    func plan(_ api: API) -> [PlannedFile] {
        var ignored = DiagnosticSink()
        return plan(api, diagnostics: &ignored)
    }
}

extension PlannedFile {
    /// The folder, with a slash at its end.
    var folder: String { String(path.prefix(through: path.lastIndex(of: "/") ?? path.startIndex)) }

    /// The name without its folder, and the text, if it is a file of the runtime.
    var runtimeText: (String, String)? {
        guard case .bytes(let bytes) = content, path.contains("/Runtime/"), let name = path.split(separator: "/").last
        else { return nil }
        return (String(name), String(decoding: bytes, as: UTF8.self))
    }

    /// The file with the mistakes of the runtime in it.
    func woven(_ mutants: RuntimeMutants) -> PlannedFile {
        guard let (name, text) = runtimeText else { return self }
        return PlannedFile(path: path, content: .bytes(Array(mutants.woven(text, in: name).utf8)))
    }
}
