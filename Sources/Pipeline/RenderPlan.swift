import CodeGeneration
import Rendering
import Templates

/// Prints the files of `plan`, several at a time, and returns them in its order.
func render(
    _ plan: [PlannedFile],
    with library: TemplateLibrary,
    copying support: TemplateFolder
) async throws(TemplateError) -> [OutputFile] {
    let chunks = plan.chunks(ofCount: 32)
    let results = await withTaskGroup(of: (Int, Result<[OutputFile], TemplateError>).self) { group in
        for (index, chunk) in chunks.enumerated() {
            group.addTask { (index, printed(chunk, with: library, copying: support)) }
        }
        var results: [Result<[OutputFile], TemplateError>] = Array(repeating: .success([]), count: chunks.count)
        for await (index, result) in group { results[index] = result }
        return results
    }
    var files: [OutputFile] = []
    for result in results { files += try result.get() }
    return files
}

/// Prints some files one after the other.
private func printed(
    _ files: ArraySlice<PlannedFile>,
    with library: TemplateLibrary,
    copying support: TemplateFolder
) -> Result<[OutputFile], TemplateError> {
    do throws(TemplateError) {
        var outputs: [OutputFile] = []
        for file in files { outputs.append(try printed(file, with: library, copying: support)) }
        return .success(outputs)
    } catch {
        return .failure(error)
    }
}

private func printed(
    _ file: PlannedFile,
    with library: TemplateLibrary,
    copying support: TemplateFolder
) throws(TemplateError) -> OutputFile {
    switch file.content {
    case .template(let name, let view):
        OutputFile(path: file.path, bytes: Array(try library.render(name, view).utf8))
    case .support(let path):
        OutputFile(path: file.path, bytes: try bytes(of: path, in: support))
    case .bytes(let bytes):
        OutputFile(path: file.path, bytes: bytes)
    }
}

private func bytes(of path: String, in support: TemplateFolder) throws(TemplateError) -> [UInt8] {
    guard let bytes = support.support(path) else {
        throw TemplateError(template: path, line: nil, mistake: .unknownTemplate)
    }
    return bytes
}

extension Array {
    /// The elements in runs of at most `count`.
    fileprivate func chunks(ofCount count: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: self.count, by: count).map { self[$0..<Swift.min($0 + count, self.count)] }
    }
}
