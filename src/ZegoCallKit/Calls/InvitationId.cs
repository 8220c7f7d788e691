namespace ZegoCallKit.Calls;

/// <summary>Represents the id of one invitation to a call: 1 to 127 bytes of ASCII letters, digits and <c>! # $ % &amp; ' ( ) * + , - . ; &lt; = &gt; @ ^ _ ` ~</c>. Compared ordinally. A call has one for each time that users were invited.</summary>
public readonly record struct InvitationId
{
    /// <summary>The maximum length of an invitation id in bytes.</summary>
    public const int MaxBytes = 127;

    private readonly string? _value;

    /// <summary>Checks and wraps an id.</summary>
    /// <param name="value">The id. A second invitation to the same call has another one.</param>
    /// <exception cref="ArgumentException">The value is empty or too long, or contains a character that is not allowed.</exception>
    public InvitationId(string value)
    {
        Guard.Identifier(value, MaxBytes, IdCharacters.IsRoomOrUser, IdCharacters.RoomAndUserText, "invitation id", nameof(value));
        _value = value;
    }

    /// <summary>Gets the id; empty only for <see langword="default"/>, which no operation accepts.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public override string ToString() => Value;
}
