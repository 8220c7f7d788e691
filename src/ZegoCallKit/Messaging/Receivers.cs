namespace ZegoCallKit.Messaging;

/// <summary>Provides helpers for lists of receivers.</summary>
internal static class Receivers
{
    /// <summary>Checks a list. An empty list is refused, because to the engine it would mean everyone.</summary>
    public static void Check(IReadOnlyList<UserId> to, string parameter)
    {
        ArgumentNullException.ThrowIfNull(to, parameter);
        if (to.Count == 0)
        {
            throw new ArgumentException("The list of receivers must not be empty. Use the broadcast method or option to send to everyone.", parameter);
        }

        foreach (var user in to)
        {
            // Ids of users on other platforms may contain characters that cannot log in here.
            Guard.Identifier(user.Value, UserId.MaxBytes, static _ => true, "", "receiver's user id", parameter);
        }
    }

    /// <summary>Returns the ids in the form that the engine takes, without duplicates.</summary>
    public static IReadOnlyList<string> ToEngine(IEnumerable<UserId> to) => [.. to.Select(static user => user.Value).Distinct(StringComparer.Ordinal)];
}
