namespace ZegoCallKit.Calls.Signaling;

/// <summary>Validates the arguments that every transport must validate, for authors of transports.</summary>
public static class SignalingArguments
{
    /// <summary>Validates the user and the device that connect.</summary>
    /// <param name="identity">The user and the device.</param>
    /// <exception cref="ArgumentException">A part is missing or not allowed.</exception>
    public static void CheckIdentity(SignalingIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);

        // A room may report users whose ids are not allowed for signing in.
        Guard.Identifier(identity.UserId.Value, UserId.MaxBytes, IdCharacters.IsRoomOrUser, IdCharacters.RoomAndUserText, "user id", nameof(identity));
        Guard.Identifier(identity.DeviceId.Value, DeviceId.MaxBytes, IdCharacters.IsRoomOrUser, IdCharacters.RoomAndUserText, "device id", nameof(identity));
        Guard.Utf8Length(identity.UserName, 0, RoomUser.MaxNameBytes, "user name", nameof(identity));
    }

    /// <summary>Validates a message to be sent.</summary>
    /// <param name="envelope">The message.</param>
    /// <param name="capabilities">What the transport can do.</param>
    /// <returns>The receivers without duplicates, in the given order; empty for the members of the call.</returns>
    /// <exception cref="ArgumentException">The envelope violates a rule or exceeds a limit of the transport.</exception>
    public static IReadOnlyList<UserId> CheckEnvelope(SignalingEnvelope envelope, SignalingCapabilities capabilities)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        ArgumentNullException.ThrowIfNull(capabilities);
        CheckText(envelope.Id, "id", nameof(envelope));
        if (envelope.CollapseKey is { } key)
        {
            CheckText(key, "collapse key", nameof(envelope));
        }

        CheckIntent(envelope);
        if (envelope.Payload.IsEmpty || envelope.Payload.Length > capabilities.MaxPayloadBytes)
        {
            throw new ArgumentException($"A payload has 1 to {capabilities.MaxPayloadBytes} bytes; this one has {envelope.Payload.Length}.", nameof(envelope));
        }

        return Receivers(envelope, capabilities);
    }

    private static void CheckText(string text, string what, string parameter)
    {
        if (text is null || text.Length is 0 or > SignalingEnvelope.MaxIdLength || !text.All(static one => char.IsAsciiLetterOrDigit(one) || one is '-' or '_'))
        {
            throw new ArgumentException($"An envelope's {what} has 1 to {SignalingEnvelope.MaxIdLength} characters, ASCII letters, digits, - and _; this one does not.", parameter);
        }
    }

    private static void CheckIntent(SignalingEnvelope envelope)
    {
        if (envelope.Intent is not (SignalingIntent.Ring or SignalingIntent.Answer or SignalingIntent.Stop or SignalingIntent.Other or SignalingIntent.Ephemeral or SignalingIntent.Knock or SignalingIntent.Admit or SignalingIntent.Refuse or SignalingIntent.Leave))
        {
            throw new ArgumentException($"Only servers send the intent {envelope.Intent}.", nameof(envelope));
        }

        if (envelope.Life is { } life && life <= TimeSpan.Zero)
        {
            throw new ArgumentException($"The life of an envelope must be above zero, or null for connected devices only; it is {life}.", nameof(envelope));
        }

        var isRing = envelope.Intent == SignalingIntent.Ring;
        if (isRing != envelope.RingTime.HasValue || envelope.RingTime <= TimeSpan.Zero)
        {
            throw new ArgumentException($"A ring needs a ring time above zero, and no other intent has one; the intent is {envelope.Intent} and the ring time is {envelope.RingTime?.ToString() ?? "null"}.", nameof(envelope));
        }

        if (envelope.Intent == SignalingIntent.Answer != envelope.Accepted.HasValue)
        {
            throw new ArgumentException($"Accepted must be set for an answer and for no other intent; the intent is {envelope.Intent}.", nameof(envelope));
        }

        if (envelope.ReplacedBy is { } other && (envelope.Intent != SignalingIntent.Stop || other.Value.Length == 0))
        {
            throw new ArgumentException($"The call that replaces a ring is for the intent Stop only, and its id must not be empty; the intent is {envelope.Intent}.", nameof(envelope));
        }

        if (envelope.OnlyUnanswered && (envelope.Intent != SignalingIntent.Stop || envelope.To is not { Count: > 0 }))
        {
            throw new ArgumentException($"OnlyUnanswered is for the intent Stop with receivers only; the intent is {envelope.Intent}.", nameof(envelope));
        }

        if (envelope.Joins && (envelope.Intent != SignalingIntent.Other || !envelope.CallId.HasValue))
        {
            throw new ArgumentException($"Joins is for the intent Other with a call only; the intent is {envelope.Intent}, and the call is {envelope.CallId?.Value ?? "null"}.", nameof(envelope));
        }

        if (envelope.CallId is not { Value.Length: > 0 } && (envelope.CallId.HasValue || envelope.Intent is SignalingIntent.Ring or SignalingIntent.Answer or SignalingIntent.Stop or SignalingIntent.Knock or SignalingIntent.Admit or SignalingIntent.Refuse or SignalingIntent.Leave))
        {
            throw new ArgumentException($"The intent {envelope.Intent} needs the id of a call, and the id must not be empty.", nameof(envelope));
        }
    }

    private static IReadOnlyList<UserId> Receivers(SignalingEnvelope envelope, SignalingCapabilities capabilities)
    {
        var receivers = envelope.To ?? throw new ArgumentException("The receivers must not be null; leave them empty for the members of the call.", nameof(envelope));
        if (receivers.Count == 0 && !(capabilities.HasCallAddressing && envelope.CallId.HasValue))
        {
            throw new ArgumentException("There must be at least one receiver, or a call if the transport can address calls.", nameof(envelope));
        }

        if (receivers.Any(static receiver => receiver.Value.Length == 0))
        {
            throw new ArgumentException("A receiver's user id must not be empty.", nameof(envelope));
        }

        IReadOnlyList<UserId> each = [.. receivers.Distinct()];
        return each.Count <= capabilities.MaxReceivers ? each : throw new ArgumentException($"An envelope has at most {capabilities.MaxReceivers} receivers; this one has {each.Count}.", nameof(envelope));
    }
}
