namespace ZegoCallKit.Calls;

/// <summary>Defines the statuses of users and their limits; see <see cref="ICallService.SetStatusAsync"/>.</summary>
public static class UserStatus
{
    /// <summary>The status of a user who does not want to be disturbed: the server refuses calls to the user (<see cref="Signaling.SignalingRefusal.DoNotDisturb"/>), who gets a missed call.</summary>
    public const string DoNotDisturb = "do-not-disturb";

    /// <summary>The maximum number of characters of a status, which are printable ASCII.</summary>
    public const int MaxLength = 64;

    /// <summary>The longest duration of a status that ends by itself: 366 days.</summary>
    public static readonly TimeSpan MaxDuration = TimeSpan.FromDays(366);

    internal static void Check(string? status, TimeSpan? duration)
    {
        if (status is { Length: 0 or > MaxLength } || status.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            throw new ArgumentException($"The status must be 1 to {MaxLength} printable ASCII characters, or null to clear it.", nameof(status));
        }

        if (duration is { } time && (time <= TimeSpan.Zero || time > MaxDuration))
        {
            throw new ArgumentOutOfRangeException(nameof(duration), time, $"The duration must be longer than zero, and at most {MaxDuration.TotalDays} days.");
        }
    }
}
