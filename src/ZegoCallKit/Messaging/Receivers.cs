namespace ZegoCallKit.Messaging;

/// <summary>Lists of users to send to.</summary>
internal static class Receivers
{
    /// <summary>Checks a list. An empty one is refused: to the engine it would mean everyone.</summary>
    public static void Check(IReadOnlyList<UserId> to, string parameter)
    {
        ArgumentNullException.ThrowIfNull(to, parameter);
        if (to.Count == 0)
        {
            throw new ArgumentException("The list of receivers must not be empty; sending to everyone has a call or an option of its own.", parameter);
        }

        foreach (var user in to)
        {
            // Users of other platforms may have characters that cannot log in here.
            Guard.Identifier(user.Value, UserId.MaxBytes, static _ => true, "", "receiver's user id", parameter);
        }
    }

    /// <summary>The ids as the engine takes them, each once.</summary>
    public static IReadOnlyList<string> ToEngine(IEnumerable<UserId> to) => [.. to.Select(static user => user.Value).Distinct(StringComparer.Ordinal)];
}
