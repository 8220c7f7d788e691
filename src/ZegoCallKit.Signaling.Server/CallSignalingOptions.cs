using System.Diagnostics.Metrics;

namespace ZegoCallKit.Signaling.Server;

/// <summary>Represents the options of a signaling server.</summary>
public sealed record CallSignalingOptions
{
    /// <summary>Gets the tokens that the scheme <see cref="CallSignalingDefaults.AuthenticationScheme"/> accepts; ignored if <see cref="AuthenticationSchemes"/> are set. By default, the scheme
    /// reads its settings from the configuration, from <c>Authentication:Schemes:CallSignaling</c>.</summary>
    public CallTokenOptions? Tokens { get; init; }

    /// <summary>Gets your own ASP.NET Core authentication schemes for devices. Each must provide the claims <c>sub</c> (the user) and <c>dev</c> (the device). By default there are none, and devices authenticate with JSON Web Tokens.</summary>
    public IReadOnlyList<string> AuthenticationSchemes { get; init; } = [];

    /// <summary>Gets the maximum payload of an envelope, in bytes: 1,024 to 65,536, by default 16,384. A larger one is refused with a receipt.</summary>
    public int MaxPayloadBytes { get; init; } = 16_384;

    /// <summary>Gets the maximum number of receivers of an envelope: 1 to 50, by default 50.</summary>
    public int MaxReceivers { get; init; } = 50;

    /// <summary>Gets the maximum number of users that a connection may watch: 0 to 10,000, by default 500.</summary>
    public int MaxWatchedUsers { get; init; } = 500;

    /// <summary>Gets the maximum time for which an envelope is stored for devices that are not connected: 1 second to 30 days, by default 7 days.</summary>
    public TimeSpan MaxLife { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Gets the maximum time for which a call may ring: 1 second to 10 minutes, by default 5 minutes. A longer ring is shortened to it.</summary>
    public TimeSpan MaxRing { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets how long a missed call is stored for devices that are not connected: 1 minute to 30 days, by default 30 days.</summary>
    public TimeSpan MissedLife { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Gets how long a user whose connection was lost is still reported as online: 2 seconds to 1 minute, by default 3 seconds. A user who disconnects is offline at once.</summary>
    public TimeSpan PresenceGrace { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Gets how long a connected device has to acknowledge a ring before the offline ringers are called for it: 100 milliseconds to 30 seconds, by default 1 second.</summary>
    public TimeSpan PushDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets how many envelopes a device may send per second: 1 to 10,000, by default 50. Bursts of twice as many are allowed. The other methods of the hub together have a separate limit with the same rate.</summary>
    public int MessagesPerSecond { get; init; } = 50;

    /// <summary>Gets how many bytes of payload a device may send per second: 1,024 to 100,000,000, by default 262,144. Bursts of twice as many are allowed.</summary>
    public int BytesPerSecond { get; init; } = 262_144;

    /// <summary>Gets how many receivers a user may ring, or send messages to outside a call, per minute: 1 to 100,000, by default 60.</summary>
    public int RingsPerMinute { get; init; } = 60;

    /// <summary>Gets how often a user may ring the same receiver, or send it messages outside a call, per minute: 1 to 10,000, by default 10.</summary>
    public int RingsPerPairAndMinute { get; init; } = 10;

    /// <summary>Gets the time over which a stopping server spreads the reconnection of its clients: each is told to wait a different time from zero to this. 0 to 1 minute, by default 2 seconds.</summary>
    public TimeSpan DrainSpread { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets the path of the file to which the in-memory store writes its data, so that a restart loses nothing, even after the process was killed. By default there is none, and a restart
    /// loses everything. The file does not survive a power failure: writes are not forced to the disk. Files with the same
    /// name and <c>.lock</c> or <c>.new</c> stand beside it. Ignored with another store.</summary>
    public string? JournalFile { get; init; }

    /// <summary>Gets the factory of the meter; the host's by default.</summary>
    public IMeterFactory? MeterFactory { get; init; }

    internal void Validate(string parameter)
    {
        OptionGuard.Range(MaxPayloadBytes, 1_024, 65_536, parameter);
        OptionGuard.Range(MaxReceivers, 1, 50, parameter);
        OptionGuard.Range(MaxWatchedUsers, 0, 10_000, parameter);
        OptionGuard.Range(MaxLife, TimeSpan.FromSeconds(1), TimeSpan.FromDays(30), parameter);
        OptionGuard.Range(MaxRing, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10), parameter);
        OptionGuard.Range(MissedLife, TimeSpan.FromMinutes(1), TimeSpan.FromDays(30), parameter);
        OptionGuard.Range(PresenceGrace, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(1), parameter);
        OptionGuard.Range(PushDelay, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(30), parameter);
        OptionGuard.Range(MessagesPerSecond, 1, 10_000, parameter);
        OptionGuard.Range(BytesPerSecond, 1_024, 100_000_000, parameter);
        OptionGuard.Range(RingsPerMinute, 1, 100_000, parameter);
        OptionGuard.Range(RingsPerPairAndMinute, 1, 10_000, parameter);
        OptionGuard.Range(DrainSpread, TimeSpan.Zero, TimeSpan.FromMinutes(1), parameter);
        OptionGuard.Check(JournalFile is null || !string.IsNullOrWhiteSpace(JournalFile), parameter, nameof(JournalFile), "must be a path, or null");
        OptionGuard.Check(
            AuthenticationSchemes is not null && AuthenticationSchemes.All(static scheme => !string.IsNullOrWhiteSpace(scheme)), parameter, nameof(AuthenticationSchemes), "must be names of schemes");
        Tokens?.Validate(OptionGuard.PathOf(parameter, nameof(Tokens)));
    }
}
