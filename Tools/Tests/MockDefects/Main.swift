import DocumentReading
import Foundation
import LoopbackServer
import Mock

/// `mock-with-defects FILE --port N --defect NAME`, for Scripts/check-mock-defects; without a defect, a mock that is right.
/// `--list` names all defects.
@main
enum Main {
    static func main() async throws {
        let words = Array(CommandLine.arguments.dropFirst())
        guard words.first != "--list" else { return print(Defect.allCases.map(\.rawValue).joined(separator: "\n")) }
        guard let path = words.first, let bytes = try? Data(contentsOf: URL(fileURLWithPath: path)),
            let document = DescribedAPI.read([UInt8](bytes), path: path).document
        else { return print("no document") }
        let values = Dictionary(zip(words, words.dropFirst()), uniquingKeysWith: { $1 })
        var options = MockOptions()
        options.credentials = ["token": "test-token"]
        options.memory = .kept
        let defective = DefectiveMock(
            mock: Mock(document, options),
            defect: values["--defect"].flatMap(Defect.init(rawValue:))
        )
        var settings = ServerSettings()
        settings.port = values["--port"].flatMap(Int.init) ?? 0
        try await LoopbackServer.serving({ await defective.answer($0) }, settings) { _ in
            try await Task.sleep(for: .seconds(600))
        }
    }
}
