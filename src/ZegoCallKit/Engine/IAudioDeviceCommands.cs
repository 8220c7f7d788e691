using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Engine;

/// <summary>Defines the commands for microphones and speakers. Never request loopback devices: listing them does not return.</summary>
public interface IAudioDeviceCommands
{
    /// <summary>Returns the available devices (<c>get_audio_device_list</c>).</summary>
    /// <param name="type">Whether microphones or speakers are meant.</param>
    /// <returns>The result code 0 and the devices.</returns>
    EngineResult<IReadOnlyList<EngineDevice>> GetDevices(AudioDeviceType type);

    /// <summary>Returns the id of the system's default device (<c>get_default_audio_device_id</c>).</summary>
    /// <param name="type">Whether microphones or speakers are meant.</param>
    /// <returns>The result code 0 and the id; empty if there is no default device.</returns>
    EngineResult<string> GetDefaultId(AudioDeviceType type);

    /// <summary>Selects another device (<c>use_audio_device</c>); unknown ids are accepted.</summary>
    /// <param name="type">Whether microphones or speakers are meant.</param>
    /// <param name="deviceId">The id of the device.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult Use(AudioDeviceType type, string deviceId);

    /// <summary>Returns the volume of a device (<c>get_audio_device_volume</c>).</summary>
    /// <param name="type">Whether microphones or speakers are meant.</param>
    /// <param name="deviceId">The id of the device.</param>
    /// <returns>The result code 0 and the volume: 0 to 100; -1 for an unknown device.</returns>
    EngineResult<int> GetVolume(AudioDeviceType type, string deviceId);

    /// <summary>Sets the volume of a device (<c>set_audio_device_volume</c>); the system may refuse silently.</summary>
    /// <param name="type">Whether microphones or speakers are meant.</param>
    /// <param name="deviceId">The id of the device.</param>
    /// <param name="volume">The volume: 0 to 100.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult SetVolume(AudioDeviceType type, string deviceId, int volume);

    /// <summary>Starts reporting the volume changes of a device as <see cref="AudioDeviceVolumeChanged"/> (<c>start_audio_device_volume_monitor</c>); one device of each type at a time.</summary>
    /// <param name="type">Whether microphones or speakers are meant.</param>
    /// <param name="deviceId">The id of the device.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult StartVolumeMonitor(AudioDeviceType type, string deviceId);

    /// <summary>Stops the reports.</summary>
    /// <param name="type">Whether microphones or speakers are meant.</param>
    /// <param name="deviceId">The id of the device.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult StopVolumeMonitor(AudioDeviceType type, string deviceId);
}
