using Phone.Calling;
using Samples;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Desk;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Publishing;
using ZegoCallKit.Tool.CommandLine;

namespace ZegoCallKit.Tool.Desks;

/// <summary>Who takes part in calls of a desk, and with which media. Its files have been checked.</summary>
internal sealed class Participant
{
    private const double LowestTone = 220;
    private const int Tones = 25;

    private static readonly VideoFormat Picture = new(640, 360, new FrameRate(15));

    /// <summary>The name of this program, which the desk's page shows.</summary>
    public static readonly string ProgramName = $"{ToolApp.Name}/{ToolApp.Version}";

    private readonly string? _audio;
    private readonly string? _video;

    private Participant(Uri desk, UserId user, string? audio, string? video, TimeSpan? duration) => (Desk, User, _audio, _video, Duration) = (desk, user, audio, video, duration);

    public Uri Desk { get; }

    public UserId User { get; }

    /// <summary>Gets the device on which the user can be called: this process.</summary>
    public DeviceId Device { get; } = new($"{ToolApp.Name}-{Environment.ProcessId}");

    /// <summary>Gets how long to stay; <see langword="null"/> until an interruption.</summary>
    public TimeSpan? Duration { get; }

    /// <summary>Reads the options.</summary>
    /// <exception cref="ToolException">An option is not valid, or a file cannot be used.</exception>
    public static Participant Of(ParticipantSettings settings, ToolHost host)
    {
        if (!Uri.TryCreate(settings.Url, UriKind.Absolute, out var desk) || desk.Scheme is not ("http" or "https") || desk.UserInfo.Length > 0 || desk.Query.Length > 0)
        {
            throw ToolException.Refused("--url must be an address such as http://localhost:5090, without a user name, a password or a query.");
        }

        try
        {
            var participant = new Participant(
                new Uri(desk.GetLeftPart(UriPartial.Authority)),
                new UserId(settings.User ?? GuestName.Own),
                settings.Audio is { } audio ? host.FullPath(audio) : null,
                settings.Video is { } video ? host.FullPath(video) : null,
                settings.Seconds is { } seconds ? TimeSpan.FromSeconds(OptionValue.Number("--seconds", seconds, 1.0, 86_400)) : null);
            (participant.OpenAudio() as IDisposable)?.Dispose();
            (participant.OpenVideo() as IDisposable)?.Dispose();
            return participant;
        }
        catch (MediaFormatException fault)
        {
            throw ToolException.Refused(fault.Message, fault);
        }
        catch (ArgumentException fault)
        {
            throw ToolException.Refused($"--user: {ArgumentText.Of(fault)}", fault);
        }
    }

    /// <summary>Returns what signs the user in at the desk.</summary>
    /// <param name="http">Sends the requests.</param>
    /// <param name="host">The environment.</param>
    public DeskSignIn SignIn(HttpClient http, ToolHost host) => new(Desk, http, host.Time);

    /// <summary>Connects to the desk, to call and to be called.</summary>
    /// <exception cref="ToolException">The desk cannot be reached, or refuses.</exception>
    public Task<DeskNetwork> ConnectAsync(HttpClient http, ToolHost host, CancellationToken cancellationToken) =>
        ReachAsync(() => DeskNetwork.ConnectAsync(new SignalingIdentity { UserId = User, DeviceId = Device }, Desk, SignIn(http, host), Publish, ProgramName, host.Time, cancellationToken));

    /// <summary>Runs something that needs the desk.</summary>
    /// <exception cref="ToolException">The desk cannot be reached, or refuses.</exception>
    public static async Task<T> ReachAsync<T>(Func<Task<T>> reach)
    {
        try
        {
            return await reach();
        }
        catch (HttpRequestException fault)
        {
            throw ToolException.Failed(fault.StatusCode is null ? $"{fault.Message} '{ToolApp.Name} desk' starts one." : fault.Message, fault);
        }
    }

    /// <summary>Reads the ids of users.</summary>
    /// <exception cref="ToolException">One is not valid.</exception>
    public static IReadOnlyList<UserId> UsersOf(string option, IEnumerable<string> names)
    {
        try
        {
            return [.. names.Select(static name => new UserId(name)).Distinct()];
        }
        catch (ArgumentException fault)
        {
            throw ToolException.Refused($"{option}: {ArgumentText.Of(fault)}", fault);
        }
    }

    /// <summary>Opens the file, or a tone whose pitch depends on the user.</summary>
    public IAudioSource OpenAudio() => _audio is null
        ? new ToneSource(LowestTone * Math.Pow(2, User.Value.Sum(static c => c) % Tones / 12.0), AudioFormat.Default)
        : WavSource.Open(_audio, loop: true);

    /// <summary>Opens the file, or color bars.</summary>
    public IVideoSource OpenVideo() => _video is null ? new ColourBarsSource(Picture) : Y4mSource.Open(_video, loop: true);

    private PublishOptions Publish(CallKind kind) => new()
    {
        Audio = AudioInput.From(OpenAudio()),
        Video = kind == CallKind.Video ? VideoInput.From(OpenVideo()) : VideoInput.None,
    };
}
