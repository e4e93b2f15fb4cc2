import CommandProcess

/// The process of `concord conform`.
@main
enum Main {
    static func main() async {
        await ConformCommand.runProcess()
    }
}
