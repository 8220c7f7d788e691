namespace ZegoCallKit;

/// <summary>Represents the id of a user: 1 to 63 bytes of ASCII letters, digits and <c>! # $ % &amp; ' ( ) * + , - . ; &lt; = &gt; @ ^ _ ` ~</c>. Ids are compared ordinally.</summary>
public readonly record struct UserId
{
    /// <summary>The maximum length of a user id in bytes.</summary>
    public const int MaxBytes = 63;

    private readonly string? _value;

    /// <summary>Creates an id after checking it.</summary>
    /// <param name="value">The id, unique in the AppID: a second login with the same id ends the first.</param>
    /// <exception cref="ArgumentException">The id is empty, is too long, or contains a character that is not allowed.</exception>
    public UserId(string value)
    {
        Guard.Identifier(value, MaxBytes, IdCharacters.IsRoomOrUser, IdCharacters.RoomAndUserText, "user id", nameof(value));
        _value = value;
    }

    private UserId(string value, bool _) => _value = value;

    /// <summary>Gets the id; empty only for <see langword="default"/>, which no operation accepts.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public override string ToString() => Value;

    internal static UserId FromEngine(string value) => new(value, true);
}
