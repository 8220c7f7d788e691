using ZegoCallKit;
using ZegoCallKit.Calls;

namespace Phone.Options;

/// <summary>The options of the command line.</summary>
internal sealed record PhoneOptions
{
    public required UserId User { get; init; }

    public required DeviceId Device { get; init; }

    /// <summary>Gets the address of the server, without the paths of its sign-in and its hub.</summary>
    public required Uri Server { get; init; }

    /// <summary>Gets the users whose presence is shown.</summary>
    public required IReadOnlyList<UserId> Contacts { get; init; }

    public required bool Json { get; init; }
}
