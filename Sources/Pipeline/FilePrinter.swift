import CodeGeneration
import Rendering
import Templates

/// Prints planned files, several at a time.
struct FilePrinter: Sendable {
    /// The templates.
    let library: TemplateLibrary
    /// The files that are copied.
    let support: TemplateFolder
    /// The contract in the making; nil where no file needs it.
    let contract: Task<MadeContract, Never>?

    /// The files of `plan` in its order.
    func files(of plan: [PlannedFile]) async throws(TemplateError) -> [OutputFile] {
        typealias Result = Swift.Result<FileContents, TemplateError>
        let results = await withTaskGroup(of: (Int, Result).self) { group in
            for (index, file) in plan.enumerated() {
                group.addTask { (index, await result(of: file.content)) }
            }
            var results = [Result?](repeating: nil, count: plan.count)
            for await (index, result) in group { results[index] = result }
            return results
        }
        var files: [OutputFile] = []
        for (file, result) in zip(plan, results) {
            if let result { files.append(OutputFile(path: file.path, contents: try result.get())) }
        }
        return files
    }

    /// The files, of which some go on with what is planned under the same path.
    func files(
        _ files: [OutputFile],
        followedBy remarks: [PlannedFile]
    ) async throws(TemplateError) -> [OutputFile] {
        let ends = try await self.files(of: remarks)
        return files.map { file in
            let further = ends.filter { $0.path == file.path }
            guard !further.isEmpty else { return file }
            let parts = [file.bytes] + further.map(\.bytes)
            return OutputFile(path: file.path, bytes: Array(parts.joined(separator: [0x0A])))
        }
    }

    private func result(of content: PlannedFile.Content) async -> Result<FileContents, TemplateError> {
        do throws(TemplateError) {
            return .success(try await contents(of: content))
        } catch {
            return .failure(error)
        }
    }

    private func contents(of content: PlannedFile.Content) async throws(TemplateError) -> FileContents {
        switch content {
        case .templates(let parts):
            var texts: [[UInt8]] = []
            for part in parts { texts.append(try library.render(part.template, part.view.viewValue)) }
            return FileContents(Array(texts.joined(separator: [0x0A])))
        case .support(let path):
            guard let text = support.supportTexts[path] else {
                throw TemplateError(template: path, line: nil, mistake: .unknownTemplate)
            }
            return FileContents(Array(text.utf8))
        case .bytes(let bytes):
            return FileContents(bytes)
        case .vectors:
            return await contract?.value.vectors ?? FileContents([])
        }
    }
}
