import Foundation
import PackagePlugin

/// `swift package generate-sdk`: runs `concord generate` in the folder of the package, with the same options.
@main
struct GenerateSDK: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        let process = Process()
        process.executableURL = try context.tool(named: "concord").url
        process.arguments = ["generate"] + arguments
        process.currentDirectoryURL = context.package.directoryURL
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
    }
}

/// Concord has ended with a status that is not zero, and has said why.
struct Failed: Error, CustomStringConvertible {
    /// The exit status.
    let status: Int32

    var description: String { "concord generate has ended with status \(status)" }
}
