namespace ZegoCallKit.Calls;

/// <summary>The id of one of a user's devices: 1 to 63 bytes of ASCII letters, digits and <c>! # $ % &amp; ' ( ) * + , - . ; &lt; = &gt; @ ^ _ ` ~</c>. Compared ordinally. It tells the devices of a user apart who answers on one of them.</summary>
public readonly record struct DeviceId
{
    /// <summary>The most bytes of a device id.</summary>
    public const int MaxBytes = 63;

    private readonly string? _value;

    /// <summary>Checks and wraps an id.</summary>
    /// <param name="value">The id. Two devices of one user must differ; it should outlive the program, e.g. a stored GUID.</param>
    /// <exception cref="ArgumentException">It is empty, too long, or has a character that is not allowed.</exception>
    public DeviceId(string value)
    {
        Guard.Identifier(value, MaxBytes, IdCharacters.IsRoomOrUser, IdCharacters.RoomAndUserText, "device id", nameof(value));
        _value = value;
    }

    /// <summary>The id; empty only for <see langword="default"/>, which no operation accepts.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public override string ToString() => Value;
}
