using System.Collections.Immutable;

namespace ZegoCallKit.Playing;

/// <summary>Represents what a member of a call reports about itself: a raised hand, whether it is a bot, and attributes of the program. Immutable; equal statuses have equal values.</summary>
public sealed record ParticipantStatus
{
    /// <summary>The maximum number of attributes.</summary>
    public const int MaxAttributes = 8;

    /// <summary>The maximum number of characters of the name of an attribute: ASCII letters, digits, and <c>- _ .</c></summary>
    public const int MaxAttributeNameLength = 32;

    /// <summary>The maximum number of bytes of UTF-8 of the value of an attribute.</summary>
    public const int MaxAttributeValueBytes = 128;

    // Initialized before None, which uses it.
    internal static ImmutableSortedDictionary<string, string> NoAttributes { get; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Gets the status of a participant that has reported nothing.</summary>
    public static ParticipantStatus None { get; } = new();

    /// <summary>Gets when the hand was raised, by this device's clock, so that hands can be shown in their order; <see langword="null"/> if it is not raised.</summary>
    public DateTimeOffset? HandRaisedAt { get; init; }

    /// <summary>Gets whether the hand is raised.</summary>
    public bool IsHandRaised => HandRaisedAt is not null;

    /// <summary>Gets whether the participant reports that it is a bot.</summary>
    public bool IsBot { get; init; }

    /// <summary>Gets the attributes by their names. Names and values come from another user and must not be trusted.</summary>
    public ImmutableSortedDictionary<string, string> Attributes { get; init; } = NoAttributes;

    /// <summary>Returns whether another status has the same values, including the same attributes.</summary>
    /// <param name="other">The other status.</param>
    /// <returns><see langword="true"/> if all values are the same.</returns>
    public bool Equals(ParticipantStatus? other) =>
        other is not null && HandRaisedAt == other.HandRaisedAt && IsBot == other.IsBot && (ReferenceEquals(Attributes, other.Attributes) || Attributes.SequenceEqual(other.Attributes));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(HandRaisedAt, IsBot, Attributes.Count);

    /// <summary>Returns the hand, the kind and the number of attributes, without the attributes themselves.</summary>
    /// <returns>A short description.</returns>
    public override string ToString() => $"{(IsBot ? "bot" : "person")}{(IsHandRaised ? ", hand raised" : "")}, {Attributes.Count} attributes";

    /// <summary>Returns what is wrong with attributes; <see langword="null"/> if nothing is.</summary>
    internal static string? Problem(IReadOnlyDictionary<string, string> attributes)
    {
        if (attributes.Count > MaxAttributes)
        {
            return $"There must be at most {MaxAttributes} attributes; there are {attributes.Count}";
        }

        foreach (var (name, value) in attributes)
        {
            if (name.Length is 0 or > MaxAttributeNameLength || !name.All(static character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.'))
            {
                return $"The name of an attribute must be 1 to {MaxAttributeNameLength} ASCII letters, digits, and - _ .";
            }

            if (value is null || value.Any(char.IsControl) || System.Text.Encoding.UTF8.GetByteCount(value) > MaxAttributeValueBytes)
            {
                return $"The value of the attribute '{name}' must be text of at most {MaxAttributeValueBytes} bytes of UTF-8, without control characters";
            }
        }

        return null;
    }
}
