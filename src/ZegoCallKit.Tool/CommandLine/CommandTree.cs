using ZegoCallKit.Tool.Bench;
using ZegoCallKit.Tool.Checkup;
using ZegoCallKit.Tool.Completion;
using ZegoCallKit.Tool.Desks;
using ZegoCallKit.Tool.Engines;
using ZegoCallKit.Tool.Recordings;
using ZegoCallKit.Tool.Tokens;

namespace ZegoCallKit.Tool.CommandLine;

/// <summary>Lists the commands, for the parser, the help and the completion of shells.</summary>
internal static class CommandTree
{
    /// <summary>Gets the examples of the tool's own help.</summary>
    public static IReadOnlyList<string> Examples { get; } = ["desk", "join lobby", "engine get", "token make alice --room lobby --publish", "doctor", "replay session.jsonl"];

    public static IReadOnlyList<CommandNode> Commands { get; } =
    [
        new RunnableCommand<DeskCommand, DeskSettings>(
            "desk",
            "Runs a cloud on this machine, without an account: rooms, calls, tokens and a page that shows it all, for programs, terminals and browsers.",
            "desk",
            "desk --demo --open",
            "desk --lan --no-grace",
            "desk --port 0 --json"),
        new RunnableCommand<JoinCommand, JoinSettings>(
            "join",
            "Takes part in a room of a desk from this terminal.",
            "join lobby",
            "join lobby --user bob --audio a.wav --video v.y4m --seconds 30 --json"),
        new RunnableCommand<RingCommand, RingSettings>(
            "ring",
            "Calls users through a desk; it exits with 1 if nobody answers.",
            "ring bob --user alice",
            "ring bob carol --audio-only --seconds 10 --json"),
        new RunnableCommand<PhoneCommand, PhoneSettings>(
            "phone",
            "A phone in the terminal: is called and calls through a desk. Commands are lines of the standard input.",
            "phone --user bob",
            "phone --user bob --answer --json"),
        new CommandGroup("token", "Makes and reads login tokens.",
        [
            new RunnableCommand<TokenMakeCommand, TokenMakeSettings>(
                "make",
                "Makes a token for a user, with the server secret from ZEGO_SERVER_SECRET, a file or the standard input.",
                "token make alice",
                "token make alice --room lobby --publish --lifetime 2h --secret-file secret.txt"),
            new RunnableCommand<TokenReadCommand, TokenReadSettings>(
                "read",
                "Explains a token: app, user, room, rights and expiry. Without the server secret, only the expiry can be read.",
                "token read --file token.txt",
                "token read --secret-file secret.txt --file token.txt"),
        ]),
        new CommandGroup("engine", "Gets and checks ZEGO's library, which is not part of ZegoCallKit.",
        [
            new RunnableCommand<EngineGetCommand, EngineGetSettings>(
                "get",
                "Downloads ZEGO's package, or takes what you downloaded, checks it and makes the NuGet package ZEGO.Express.SDK on this machine. The library is ZEGO's, under ZEGO's terms.",
                "engine get",
                "engine get --download --from zego-express-video-linux.zip --output nupkg",
                "engine get --unpack artifacts/express-sdk"),
            new RunnableCommand<EngineCheckCommand, EngineCheckSettings>(
                "check",
                "Checks ZEGO's library: the system, the processor, the version and the functions that the kit needs.",
                "engine check",
                "engine check nupkg/ZEGO.Express.SDK.3.25.0.nupkg",
                "engine check libZegoExpressEngine.so --no-load"),
        ]),
        new RunnableCommand<ReplayCommand, ReplaySettings>(
            "replay",
            "Prints a recording of the flight recorder as a timeline, or runs it through the kit again.",
            "replay session.jsonl",
            "replay session.jsonl --run"),
        new RunnableCommand<DoctorCommand, DoctorSettings>(
            "doctor",
            "Checks whether this machine is ready for a call on ZEGO's engine: library, devices, account, clock, network.",
            "doctor",
            "doctor --library runtimes/linux-x64/native --offline"),
        new RunnableCommand<BenchCommand, BenchSettings>(
            "bench",
            "Measures the kit on this machine with the in-memory engine: stream changes per second, and the cost of audio and video frames.",
            "bench --seconds 3"),
        new RunnableCommand<CompletionCommand, CompletionSettings>(
            "completion",
            "Prints the script that completes commands and options in a shell: bash, zsh, fish or pwsh.",
            "completion bash"),
    ];
}
