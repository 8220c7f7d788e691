namespace ZegoCallKit.Calls;

/// <summary>Represents the address with which a push service wakes this device while it is not connected. Immutable.</summary>
public sealed record PushTarget
{
    /// <summary>The maximum number of characters of a target.</summary>
    public const int MaxLength = 4_096;

    /// <summary>Creates a target.</summary>
    /// <param name="service">The service that delivers to the target.</param>
    /// <param name="target">The service's address of the device, e.g. a device token: 1 to <see cref="MaxLength"/> characters.</param>
    /// <exception cref="ArgumentException">The service is not a defined value, or the target is empty or too long.</exception>
    public PushTarget(PushService service, string target)
    {
        Guard.Defined(service, "The service", nameof(service));
        ArgumentException.ThrowIfNullOrEmpty(target);
        if (target.Length > MaxLength)
        {
            throw new ArgumentException($"The target must not exceed {MaxLength} characters; it has {target.Length}.", nameof(target));
        }

        (Service, Target) = (service, target);
    }

    /// <summary>Gets the service.</summary>
    public PushService Service { get; }

    /// <summary>Gets the service's address of the device. Never logged.</summary>
    public string Target { get; }

    /// <summary>Returns the service; the target is a secret.</summary>
    /// <returns>The service.</returns>
    public override string ToString() => $"{Service} target";
}
