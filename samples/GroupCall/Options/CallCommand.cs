using System.CommandLine;
using System.CommandLine.Parsing;
using GroupCall.Calling;

namespace GroupCall.Options;

/// <summary>Defines the command-line options and converts them to <see cref="CallOptions"/>.</summary>
internal sealed class CallCommand
{
    private static readonly CallOptions Defaults = new();

    private readonly Option<int> _participants = NumberOption.Whole(
        "--participants", "N", "The number of participants in this program, 2 to 50, or 1 to 50 with --engine desk.", CallOptions.MinParticipants, CallOptions.MaxParticipants, Defaults.Participants);

    private readonly Option<double> _seconds = NumberOption.Fraction(
        "--seconds", "S", "The duration of the call, 1 to 3600 seconds. A slow network extends it.", CallOptions.MinSeconds, CallOptions.MaxSeconds, Defaults.Duration.TotalSeconds);

    private readonly Option<string?> _audio = PathOption.Create(
        "--audio", "FILE.wav", "The audio that every participant publishes instead of the sample's clips, in a loop: PCM or floating point, mono or stereo, 8 to 48 kHz.");

    private readonly Option<string?> _video = PathOption.Create(
        "--video", "FILE.y4m", "The video that every participant publishes instead of the sample's clips, in a loop: 8-bit 4:2:0, any size, up to 1000 frames per second.");

    private readonly Option<string?> _record = PathOption.Create(
        "--record",
        "DIR",
        "Record what each participant receives to DIR/<listener>-<stream>.wav and .y4m, replacing existing files. "
            + "Each file contains one uninterrupted section. After a stream restarts or is unmuted, "
            + "recording continues in <listener>-<stream>-2.wav, -3.wav and so on.");

    private readonly Option<int> _latency = NumberOption.Whole(
        "--latency", "MS", "The latency between each participant and the cloud, in each direction, 0 to 5000 ms.", 0, CallOptions.MaxLatency, 0);

    private readonly Option<double> _loss = NumberOption.Fraction(
        "--loss", "PERCENT", "The media packet loss between each participant and the cloud, in each direction, 0 to 100 percent.", 0, 100, 0);

    private readonly Option<string> _engine = new("--engine")
    {
        HelpName = "NAME",
        Description = "The engine that carries the call. 'memory' runs in this process, without a network. 'desk' is a desk, where other programs and browsers take part as well. 'express' is ZEGO's engine: it reads your account from "
            + "ZEGO_APP_ID, and ZEGO_APP_SIGN or ZEGO_TOKEN, and this program is one participant. Start it on other machines for other participants.",
        DefaultValueFactory = _ => Defaults.Engine,
    };

    private readonly Option<string?> _name = new("--name")
    {
        HelpName = "NAME",
        Description = "The user id of the first participant, also used for the stream id: up to 63 letters, digits, '-' or '_'. With ZEGO_TOKEN it must be the user of the token.",
    };

    private readonly Option<string> _url = new("--url")
    {
        HelpName = "URL",
        Description = "The address of the desk, with --engine desk.",
        DefaultValueFactory = _ => Defaults.Url.ToString(),
    };

    private readonly Option<string> _room = new("--room")
    {
        HelpName = "ROOM",
        Description = "The id of the room that the participants enter: up to 127 letters, digits, '-' or '_'. Programs with the same room on a desk, or on ZEGO's cloud, meet.",
        DefaultValueFactory = _ => Defaults.Room,
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print no table, and print the summary as a JSON object on the last line of the output.",
    };

    private readonly RootCommand _command;

    public CallCommand(Func<CallOptions, CancellationToken, Task<int>> run)
    {
        _engine.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } name and not (CallOptions.MemoryEngine or CallOptions.DeskEngine or CallOptions.ExpressEngine))
            {
                result.AddError($"--engine must be '{CallOptions.MemoryEngine}', '{CallOptions.DeskEngine}' or '{CallOptions.ExpressEngine}'; it is '{name}'.");
            }
        });
        _name.Validators.Add(static result => CheckId(result, CallOptions.MaxNameLength));
        _room.Validators.Add(static result => CheckId(result, CallOptions.MaxRoomLength));
        _url.Validators.Add(result =>
        {
            // An address may contain a password, so the message does not repeat it.
            if (!Uri.TryCreate(result.GetValueOrDefault<string>(), UriKind.Absolute, out var url) || url is not { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" })
            {
                result.AddError("--url must be an address such as http://localhost:5090, without a user name, a password or a query.");
            }
        });
        _command = new RootCommand("A group call: each participant publishes a clip and plays all others; one mutes, and one leaves and returns.")
        {
            _participants, _seconds, _audio, _video, _record, _latency, _loss, _engine, _url, _room, _name, _json,
        };
        _command.Validators.Add(result =>
        {
            var (others, why) = result.GetValue(_engine) switch
            {
                CallOptions.ExpressEngine => ((Option[])[_participants, _latency, _loss, _url], "with ZEGO's engine, this program is one participant on a real network."),
                CallOptions.DeskEngine => ([_latency, _loss], "the desk's page sets the conditions of each participant."),
                _ => ([_url], "the in-memory cloud is in this process."),
            };
            foreach (var option in others.Where(option => result.GetResult(option) is { Implicit: false }))
            {
                result.AddError($"{option.Name} requires --engine {(option == _url ? CallOptions.DeskEngine : CallOptions.MemoryEngine)}: {why}");
            }

            CheckCast(result);
        });
        _command.SetAction((result, cancellationToken) => run(OptionsOf(result), cancellationToken));
    }

    public ParseResult Parse(IReadOnlyList<string> arguments) => _command.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });

    private static void CheckId(OptionResult result, int maxLength)
    {
        if (result.GetValueOrDefault<string?>() is { } id && !(id.Length > 0 && id.Length <= maxLength && id.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')))
        {
            result.AddError($"{result.Option.Name} must be 1 to {maxLength} letters, digits, '-' or '_'; it is '{id}'.");
        }
    }

    private void CheckCast(CommandResult result)
    {
        // A text that is no number within the limits is refused elsewhere, and cannot be read as one here.
        var text = result.GetResult(_participants) is { Implicit: false, Tokens: [var token] } ? token.Value : null;
        var participants = int.TryParse(text, out var number) ? number : Defaults.Participants;
        var engine = result.GetValue(_engine) ?? Defaults.Engine;
        if (participants == 1 && engine == CallOptions.MemoryEngine)
        {
            result.AddError($"--participants 1 requires --engine {CallOptions.DeskEngine}: nobody else can join a call on the in-memory cloud of this process.");
        }
        else if (participants > 1 && engine == CallOptions.DeskEngine && result.GetValue(_name) is { Length: > CallOptions.MaxNameLength - CallParticipants.SuffixLength })
        {
            result.AddError($"--name must have at most {CallOptions.MaxNameLength - CallParticipants.SuffixLength} characters with several participants, whose names are NAME, NAME-2, NAME-3 and so on.");
        }
    }

    private CallOptions OptionsOf(ParseResult result) => new()
    {
        Participants = result.GetValue(_engine) == CallOptions.ExpressEngine ? 1 : result.GetValue(_participants),
        Duration = TimeSpan.FromSeconds(result.GetValue(_seconds)),
        AudioFile = result.GetValue(_audio),
        VideoFile = result.GetValue(_video),
        RecordFolder = result.GetValue(_record),
        Latency = TimeSpan.FromMilliseconds(result.GetValue(_latency)),
        Loss = result.GetValue(_loss) / 100,
        Engine = result.GetValue(_engine)!,
        Room = result.GetValue(_room)!,
        Name = result.GetValue(_name),
        Url = new Uri(result.GetValue(_url)!),
        Json = result.GetValue(_json),
    };
}
