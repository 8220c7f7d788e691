using System.CommandLine;

namespace GroupCall.Options;

/// <summary>Defines the command-line options and converts them to <see cref="CallOptions"/>.</summary>
internal sealed class CallCommand
{
    private static readonly CallOptions Defaults = new();

    private readonly Option<int> _participants = NumberOption.Whole(
        "--participants", "N", "How many people take part, 2 to 50.", CallOptions.MinParticipants, CallOptions.MaxParticipants, Defaults.Participants);

    private readonly Option<double> _seconds = NumberOption.Fraction(
        "--seconds", "S", "How long the call lasts, 1 to 3600 seconds; a slow network adds to it.", CallOptions.MinSeconds, CallOptions.MaxSeconds, Defaults.Duration.TotalSeconds);

    private readonly Option<string?> _audio = PathOption.Create(
        "--audio", "FILE.wav", "What everybody says instead of the sample's own clips: PCM or floating point, mono or stereo, 8 to 48 kHz. It loops.");

    private readonly Option<string?> _video = PathOption.Create(
        "--video", "FILE.y4m", "What everybody shows instead of the sample's own clips: 8-bit 4:2:0, any size, up to 1000 a second. It loops.");

    private readonly Option<string?> _record = PathOption.Create(
        "--record",
        "DIR",
        "Write what each participant receives to DIR/<listener>-<stream>.wav and .y4m, replacing files of these names. "
            + "A file holds one unbroken stretch: when a stream comes again, or goes on after a mute, "
            + "it gets a file of its own, <listener>-<stream>-2.wav, -3.wav and so on.");

    private readonly Option<int> _latency = NumberOption.Whole(
        "--latency", "MS", "Milliseconds from each participant to the cloud and from the cloud to each, 0 to 5000.", 0, CallOptions.MaxLatency, 0);

    private readonly Option<double> _loss = NumberOption.Fraction(
        "--loss", "PERCENT", "Media packets lost on each of these ways, 0 to 100 percent.", 0, 100, 0);

    private readonly Option<string> _engine = new("--engine")
    {
        HelpName = "NAME",
        Description = "Which engine carries the call. 'memory' runs in this process, without a network. 'express' is ZEGO's own: it takes your account from "
            + "ZEGO_APP_ID, and ZEGO_APP_SIGN or ZEGO_TOKEN, and this program is one participant; start it elsewhere for others.",
        DefaultValueFactory = _ => Defaults.Engine,
    };

    private readonly Option<string?> _name = new("--name")
    {
        HelpName = "NAME",
        Description = "Who the first participant is, up to 63 letters, digits and '-' or '_', and what the stream is called. With ZEGO_TOKEN it must be the token's user.",
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "No table; the last line of the output is the summary as one JSON object.",
    };

    private readonly RootCommand _command;

    public CallCommand(Func<CallOptions, CancellationToken, Task<int>> run)
    {
        _engine.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } name and not (CallOptions.MemoryEngine or CallOptions.ExpressEngine))
            {
                result.AddError($"--engine must be '{CallOptions.MemoryEngine}' or '{CallOptions.ExpressEngine}'; it is '{name}'.");
            }
        });
        _name.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && !(name.Length is > 0 and <= 63 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')))
            {
                result.AddError($"--name must be 1 to 63 letters, digits and '-' or '_'; it is '{name}'.");
            }
        });
        _command = new RootCommand("A group call: everybody publishes a clip and plays everybody else; one mutes, one leaves and returns.")
        {
            _participants, _seconds, _audio, _video, _record, _latency, _loss, _engine, _name, _json,
        };
        _command.Validators.Add(result =>
        {
            if (result.GetValue(_engine) != CallOptions.ExpressEngine)
            {
                return;
            }

            foreach (var option in (Option[])[_participants, _latency, _loss])
            {
                if (result.GetResult(option) is { Implicit: false })
                {
                    result.AddError($"{option.Name} is for --engine {CallOptions.MemoryEngine}: on ZEGO's engine this program is one participant on a real network.");
                }
            }
        });
        _command.SetAction((result, cancellationToken) => run(OptionsOf(result), cancellationToken));
    }

    public ParseResult Parse(IReadOnlyList<string> arguments) => _command.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });

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
        Name = result.GetValue(_name),
        Json = result.GetValue(_json),
    };
}
