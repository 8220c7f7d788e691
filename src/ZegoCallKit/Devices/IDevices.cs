namespace ZegoCallKit.Devices;

/// <summary>Represents the microphones, speakers and cameras of this machine. The lists are read from the engine while the client is created.</summary>
public interface IDevices
{
    /// <summary>Gets the microphone.</summary>
    IMicrophone Microphone { get; }

    /// <summary>Gets the speaker.</summary>
    ISpeaker Speaker { get; }

    /// <summary>Gets the camera of the main channel.</summary>
    ICamera Camera { get; }

    /// <summary>Gets the faults of local devices. They are events, which are not replayed. Completes when the client is disposed.</summary>
    IObservable<DeviceProblem> Problems { get; }

    /// <summary>Returns the camera of a channel; all cameras share one list of devices.</summary>
    /// <param name="channel">The channel.</param>
    /// <returns>The camera.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such channel.</exception>
    ICamera CameraOf(PublishChannel channel);

    /// <summary>Reads the lists again, so that they hold the devices available now. Needed where the system does not report plugged devices, as on Linux and Wine.</summary>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>A task that completes when all lists are known.</returns>
    /// <exception cref="ZegoException">The engine refused the command.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task RefreshAsync(CancellationToken cancellationToken = default);
}
