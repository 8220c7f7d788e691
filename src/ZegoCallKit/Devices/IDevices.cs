namespace ZegoCallKit.Devices;

/// <summary>The microphones, speakers and cameras of this machine. The lists are read from the engine when this is first asked for; until then they are empty.</summary>
public interface IDevices
{
    /// <summary>The microphone.</summary>
    IMicrophone Microphone { get; }

    /// <summary>The speaker.</summary>
    ISpeaker Speaker { get; }

    /// <summary>The camera of the main channel.</summary>
    ICamera Camera { get; }

    /// <summary>Local devices that do not work; a happening, not replayed. Completes when the client is disposed.</summary>
    IObservable<DeviceProblem> Problems { get; }

    /// <summary>The camera of a channel; all share one list of devices.</summary>
    /// <param name="channel">The channel.</param>
    /// <returns>The camera.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such channel.</exception>
    ICamera CameraOf(PublishChannel channel);

    /// <summary>Reads the lists anew. Afterwards they hold what there is now; needed where the system does not tell of plugged devices, as Linux and Wine do not.</summary>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Completes when all lists are known.</returns>
    /// <exception cref="ZegoException">The engine refused.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task RefreshAsync(CancellationToken cancellationToken = default);
}
