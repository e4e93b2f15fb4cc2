import APIModel
import Diagnostics
import Testing

@testable import SwiftLanguage

@Suite("Where the API is")
struct ServerTests {
    @Test(
        "A server that says only its path says it in what stands for the base URL",
        arguments: [
            ("/api/v3/", "https://api.example.com/api/v3"), ("v2", "https://api.example.com/v2"),
            ("/", "https://api.example.com"), (".", "https://api.example.com"),
            ("//pets.example/v1", "https://pets.example/v1"),
        ]
    )
    func sample(_ url: String, _ sample: String) {
        var api = SampleAPI.make()
        api.servers = [Server(url: url, documentation: Documentation(), origin: api.servers[0].origin)]
        var diagnostics = DiagnosticSink()
        let names = SwiftNames(api, sdkName: "Sample", within: nil, diagnostics: &diagnostics)
        let sdk = SwiftSDK(api: api, names: names, access: .public, serverTransport: .none)
        #expect(sdk.baseURL == nil)
        #expect(sdk.sampleBaseURL == sample)
    }
}
