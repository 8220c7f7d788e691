namespace Samples;

/// <summary>Provides a name that no other program in the room uses, because a user can be in a room only once.</summary>
internal static class GuestName
{
    private const int MaxMachine = 40;

    /// <summary>Gets the name of this process.</summary>
    public static string Own { get; } =
        $"guest-{string.Concat(Environment.MachineName.Where(char.IsAsciiLetterOrDigit).Take(MaxMachine))}-{Environment.ProcessId}";
}
