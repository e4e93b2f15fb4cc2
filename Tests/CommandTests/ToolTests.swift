import Testing

@Suite("Commands that are programs of their own")
struct ToolTests {
    @Test("A program beside the command takes over, with its arguments and its exit status")
    func takesOver() throws {
        let concord = try Concord()
        try concord.moveAway()
        try concord.write("#!/bin/sh\nprintf '%s|' \"$@\"\nexit 7\n", to: "bin/concord-conform")
        try concord.makeExecutable("bin/concord-conform")
        let result = try concord.run("conform", "--help", "--only", "a b", "--", "python3", "--version")
        #expect(result.output == "--help|--only|a b|--|python3|--version|")
        #expect(result.status == 7)
    }

    @Test("The program of the checkout that the command was built in takes over", arguments: ["release", "debug"])
    func checkout(configuration: String) throws {
        let concord = try Concord()
        try concord.moveAway()
        let path = "Tools/.build/\(configuration)/concord-conform"
        try concord.write("", to: "Tools/Package.swift")
        try concord.write("#!/bin/sh\necho \(configuration)\n", to: path)
        try concord.makeExecutable(path)
        #expect(try concord.run("conform").output == "\(configuration)\n")
    }

    @Test("A program that is nowhere: how to build it, and 3")
    func missing() throws {
        let concord = try Concord()
        try concord.moveAway()
        let result = try concord.run("conform", "--help")
        #expect(result.complaints.contains("swift build --package-path Tools --product concord-conform"))
        #expect(result.output == "")
        #expect(result.status == 3)
    }
}
