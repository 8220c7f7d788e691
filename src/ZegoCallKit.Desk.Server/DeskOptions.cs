using ZegoCallKit.Server;
using ZegoCallKit.Server.Webhooks;

namespace ZegoCallKit.Desk.Server;

/// <summary>Represents the options of a desk. Immutable.</summary>
public sealed record DeskOptions
{
    /// <summary>Gets the AppID of the desk's account, for which tokens are issued and validated: 1 to 4,294,967,295, by default 1,234,567,890.</summary>
    public uint AppId { get; init; } = 1_234_567_890;

    /// <summary>Gets the secret with which tokens are encrypted and requests to the server API are signed. By default it is generated when the desk starts, so set it if servers of your own issue tokens or send requests.</summary>
    public ServerSecret? Secret { get; init; }

    /// <summary>
    /// Gets where the desk sends ZEGO's webhooks: an absolute <c>http</c> or <c>https</c> address without a user name; <see langword="null"/> (the default) for none. <see cref="WebhookSecret"/> must be set, too.
    /// </summary>
    public Uri? WebhookAddress { get; init; }

    /// <summary>Gets the secret with which webhooks are signed; <see langword="null"/> by default.</summary>
    public CallbackSecret? WebhookSecret { get; init; }

    /// <summary>Gets which logins need a token. By default, a token is validated if there is one.</summary>
    public DeskTokenCheck TokenCheck { get; init; }

    /// <summary>Gets whether requests from other computers are allowed. By default they are not, because the desk has no accounts: everyone who can connect to it may do everything.</summary>
    public bool AllowRemote { get; init; }

    /// <summary>
    /// Gets further names, without a port, under which the desk is reached, e.g. <c>desk.example</c>. By default it answers to <c>localhost</c> and, with <see cref="AllowRemote"/>, to addresses and to the names of its computer:
    /// a page on the internet can point a name of its own at the desk, and its browser would take that name for the desk's.
    /// </summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Gets whether the desk may run in the environment <c>Production</c>. By default it refuses to start there, because it is meant for development and tests.</summary>
    public bool AllowProduction { get; init; }

    /// <summary>Gets the origins of further pages that may use the desk, e.g. <c>https://localhost:7001</c>. By default, only the desk's own page may.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>Gets whether a participant whose connection is lost leaves its rooms at once. By default it stays for 90 s and can reconnect, as in ZEGO's cloud.</summary>
    public bool RemovesLostParticipants { get; init; }

    /// <summary>Gets the maximum number of participants, including those whose connection is lost: 1 to 10,000, by default 100.</summary>
    public int MaxParticipants { get; init; } = 100;

    /// <summary>Gets the maximum size of a video frame, in bytes: 1,024 to 134,217,728, by default 8,294,400, which is 1920×1080 with four bytes per pixel.</summary>
    public int MaxVideoBytes { get; init; } = 1_920 * 1_080 * 4;

    /// <summary>Gets the maximum size of the media queued for one participant, in bytes: at least one video frame and at most 1 GiB, by default 33,554,432. Above it, the oldest frames are dropped.</summary>
    public int MaxWaitingBytes { get; init; } = 32 << 20;

    /// <summary>Gets the maximum number of streams that a participant may play: 1 to 1,000, by default 40.</summary>
    public int MaxPlays { get; init; } = 40;

    /// <summary>Gets the maximum number of streams that a participant may publish: 1 to 100, by default 16.</summary>
    public int MaxPublishes { get; init; } = 16;

    /// <summary>
    /// Gets how much of the recording of its engine the desk keeps for each participant, in bytes: 0 for none, or 4,096 to 67,108,864; by default 524,288, a few thousand lines. The oldest lines are removed first; measurements, such as sound levels and quality reports, have a quarter of it.
    /// </summary>
    public int MaxRecordedBytes { get; init; } = 512 << 10;

    /// <summary>Gets how many text messages a participant may send per second, on average over 2 s: 1 to 1,000,000, by default 500.</summary>
    public int MessagesPerSecond { get; init; } = 500;

    /// <summary>Gets how many media messages a participant may send per second, on average over 2 s: 1 to 1,000,000, by default 2,000.</summary>
    public int FramesPerSecond { get; init; } = 2_000;

    /// <summary>Gets how many bytes of media a participant may send per second, on average over 2 s: 1,024 to 1 TiB, by default 268,435,456.</summary>
    public long MediaBytesPerSecond { get; init; } = 256L << 20;

    internal void Validate(string parameter)
    {
        OptionGuard.Check(AppId != 0, parameter, nameof(AppId), "must not be 0");
        OptionGuard.Check(WebhookAddress is null || IsWebhook(WebhookAddress), parameter, nameof(WebhookAddress), "must be an absolute http or https address without a user name");
        OptionGuard.Check(WebhookAddress is null == WebhookSecret is null, parameter, nameof(WebhookSecret), "must be set if WebhookAddress is, and only then");
        OptionGuard.Defined(TokenCheck, parameter);
        OptionGuard.Check(
            AllowedOrigins is not null && AllowedOrigins.All(IsOrigin), parameter, nameof(AllowedOrigins), "must be addresses as browsers write them, such as https://localhost:7001");
        OptionGuard.Check(
            AllowedHosts is not null && AllowedHosts.All(static host => Uri.CheckHostName(host) == UriHostNameType.Dns), parameter, nameof(AllowedHosts), "must be names of hosts without a port, such as desk.example");
        OptionGuard.Range(MaxParticipants, 1, 10_000, parameter);
        OptionGuard.Range(MaxVideoBytes, 1_024, 128 << 20, parameter);
        OptionGuard.Check(
            MaxWaitingBytes >= MaxVideoBytes && MaxWaitingBytes <= 1 << 30,
            parameter,
            nameof(MaxWaitingBytes),
            $"must be between {nameof(MaxVideoBytes)} ({OptionGuard.Text(MaxVideoBytes)}) and 1,073,741,824; it is {OptionGuard.Text(MaxWaitingBytes)}");
        OptionGuard.Range(MaxPlays, 1, 1_000, parameter);
        OptionGuard.Range(MaxPublishes, 1, 100, parameter);
        OptionGuard.Check(
            MaxRecordedBytes is 0 or (>= 4_096 and <= 64 << 20),
            parameter,
            nameof(MaxRecordedBytes),
            $"must be 0, or between 4,096 and 67,108,864; it is {OptionGuard.Text(MaxRecordedBytes)}");
        OptionGuard.Range(MessagesPerSecond, 1, 1_000_000, parameter);
        OptionGuard.Range(FramesPerSecond, 1, 1_000_000, parameter);
        OptionGuard.Range(MediaBytesPerSecond, 1_024, 1L << 40, parameter);
    }

    private static bool IsWebhook(Uri address) => address.IsAbsoluteUri && address.Scheme is "http" or "https" && address.UserInfo.Length == 0;

    private static bool IsOrigin(string? origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && string.Equals(origin, url.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);
}
