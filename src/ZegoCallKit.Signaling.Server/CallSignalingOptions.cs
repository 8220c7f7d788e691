using System.Diagnostics.Metrics;

namespace ZegoCallKit.Signaling.Server;

/// <summary>Represents how a signaling server works.</summary>
public sealed record CallSignalingOptions
{
    /// <summary>Gets the tokens that the server accepts by the scheme <see cref="CallSignalingDefaults.AuthenticationScheme"/>; ignored if there are <see cref="AuthenticationSchemes"/>. By default the scheme
    /// reads its settings from the configuration, from <c>Authentication:Schemes:CallSignaling</c>.</summary>
    public CallTokenOptions? Tokens { get; init; }

    /// <summary>Gets the ASP.NET authentication schemes of your own by which devices are known. Each must give the claims <c>sub</c> (the user) and <c>dev</c> (the device). Empty by default: JSON Web Tokens.</summary>
    public IReadOnlyList<string> AuthenticationSchemes { get; init; } = [];

    /// <summary>Gets the largest payload of an envelope in bytes: 1,024 to 65,536, by default 16,384. What is larger is refused with a receipt.</summary>
    public int MaxPayloadBytes { get; init; } = 16_384;

    /// <summary>Gets the most receivers of an envelope: 1 to 50, by default 50.</summary>
    public int MaxReceivers { get; init; } = 50;

    /// <summary>Gets the most users that a connection may watch: 0 to 10,000, by default 500.</summary>
    public int MaxWatchedUsers { get; init; } = 500;

    /// <summary>Gets the longest time that an envelope is kept for receivers that are away: 1 second to 30 days, by default 7 days.</summary>
    public TimeSpan MaxLife { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Gets the longest time that a call may ring: 1 second to 10 minutes, by default 5 minutes. A longer ring is cut to it.</summary>
    public TimeSpan MaxRing { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets how long the news of a missed call is kept for devices that are away: 1 minute to 30 days, by default 30 days.</summary>
    public TimeSpan MissedLife { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Gets how long a user whose connection was lost is still shown as online: 2 seconds to 1 minute, by default 3 seconds. One who says goodbye is offline at once.</summary>
    public TimeSpan PresenceGrace { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Gets how long a ring may stay without a sign of the device before the offline ringer is asked: 100 milliseconds to 30 seconds, by default 1 second.</summary>
    public TimeSpan PushDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets how many envelopes a device may send in a second: 1 to 10,000, by default 50, and twice as many at once. The other methods of the hub have the same rate of their own.</summary>
    public int MessagesPerSecond { get; init; } = 50;

    /// <summary>Gets how many bytes of payload a device may send in a second: 1,024 to 100,000,000, by default 262,144, and twice as many at once.</summary>
    public int BytesPerSecond { get; init; } = 262_144;

    /// <summary>Gets how many receivers a user may ring, or write to outside a call, in a minute: 1 to 100,000, by default 60.</summary>
    public int RingsPerMinute { get; init; } = 60;

    /// <summary>Gets how often a user may ring the same receiver, or write to it outside a call, in a minute: 1 to 10,000, by default 10.</summary>
    public int RingsPerPairAndMinute { get; init; } = 10;

    /// <summary>Gets how long the clients of a server that stops are told to wait before they come back, spread at random from zero to this: 0 to 1 minute, by default 2 seconds.</summary>
    public TimeSpan DrainSpread { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets the file in which the store in memory writes down what it keeps, so that a restart, also after the process was killed, loses nothing. By default there is none, and a restart
    /// loses everything. The file survives the process, not the machine: writes are not forced to the disk. Not used with another store.</summary>
    public string? JournalFile { get; init; }

    /// <summary>Gets the factory of the meter; by default that of the host.</summary>
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
