namespace ZegoCallKit.Calls;

/// <summary>Represents the id of a call: 1 to 127 bytes of ASCII letters, digits and <c>! # $ % &amp; ' ( ) * + , - . ; &lt; = &gt; @ ^ _ ` ~</c>. Compared ordinally. A room id allows the same, so that the room of a call can have the id of the call.</summary>
public readonly record struct CallId
{
    /// <summary>The maximum length of a call id in bytes.</summary>
    public const int MaxBytes = 127;

    private readonly string? _value;

    /// <summary>Checks and wraps an id.</summary>
    /// <param name="value">The id, unique in the AppID. It is a good room id.</param>
    /// <exception cref="ArgumentException">The value is empty or too long, or contains a character that is not allowed.</exception>
    public CallId(string value)
    {
        Guard.Identifier(value, MaxBytes, IdCharacters.IsRoomOrUser, IdCharacters.RoomAndUserText, "call id", nameof(value));
        _value = value;
    }

    /// <summary>Gets the id; empty only for <see langword="default"/>, which no operation accepts.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public override string ToString() => Value;
}
