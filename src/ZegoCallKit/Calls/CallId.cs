namespace ZegoCallKit.Calls;

/// <summary>The id of a call: 1 to 127 bytes of ASCII letters, digits and <c>! # $ % &amp; ' ( ) * + , - . ; &lt; = &gt; @ ^ _ ` ~</c>. Compared ordinally. What a room id may hold, so that a call's room can have its name.</summary>
public readonly record struct CallId
{
    /// <summary>The most bytes of a call id.</summary>
    public const int MaxBytes = 127;

    private readonly string? _value;

    /// <summary>Checks and wraps an id.</summary>
    /// <param name="value">The id, unique in the AppID. It is a good room id.</param>
    /// <exception cref="ArgumentException">It is empty, too long, or has a character that is not allowed.</exception>
    public CallId(string value)
    {
        Guard.Identifier(value, MaxBytes, IdCharacters.IsRoomOrUser, IdCharacters.RoomAndUserText, "call id", nameof(value));
        _value = value;
    }

    /// <summary>The id; empty only for <see langword="default"/>, which no operation accepts.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public override string ToString() => Value;
}
