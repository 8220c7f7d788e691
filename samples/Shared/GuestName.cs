namespace Samples;

/// <summary>A name that no other program in the room has: nobody may be there twice.</summary>
internal static class GuestName
{
    private const int MaxMachine = 40;

    /// <summary>The name of this process.</summary>
    public static string Own { get; } =
        $"guest-{string.Concat(Environment.MachineName.Where(char.IsAsciiLetterOrDigit).Take(MaxMachine))}-{Environment.ProcessId}";
}
