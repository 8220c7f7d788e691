namespace ZegoCallKit;

/// <summary>The id of a room: 1 to 127 bytes of ASCII letters, digits and <c>! # $ % &amp; ' ( ) * + , - . ; &lt; = &gt; @ ^ _ ` ~</c>. Compared ordinally.</summary>
public readonly record struct RoomId
{
    /// <summary>The most bytes of a room id.</summary>
    public const int MaxBytes = 127;

    private readonly string? _value;

    /// <summary>Checks and wraps an id.</summary>
    /// <param name="value">The id. <c>%</c> is allowed but unwise: ZEGO's web clients cannot join such a room.</param>
    /// <exception cref="ArgumentException">It is empty, too long, or has a character that is not allowed.</exception>
    public RoomId(string value)
    {
        Guard.Identifier(value, MaxBytes, IdCharacters.IsRoomOrUser, IdCharacters.RoomAndUserText, "room id", nameof(value));
        _value = value;
    }

    private RoomId(string value, bool _) => _value = value;

    /// <summary>The id; empty only for <see langword="default"/>, which no operation accepts.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public override string ToString() => Value;

    internal static RoomId FromEngine(string value) => new(value, true);
}
