using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Engine;

/// <summary>Microphones and speakers. Never ask for loopback devices: listing them does not return.</summary>
public interface IAudioDeviceCommands
{
    /// <summary>The devices there are (<c>get_audio_device_list</c>).</summary>
    /// <param name="type">Microphones or speakers.</param>
    /// <returns>0 and the devices.</returns>
    EngineResult<IReadOnlyList<EngineDevice>> GetDevices(AudioDeviceType type);

    /// <summary>The system's default device (<c>get_default_audio_device_id</c>).</summary>
    /// <param name="type">Microphones or speakers.</param>
    /// <returns>0 and its id; empty when there is none.</returns>
    EngineResult<string> GetDefaultId(AudioDeviceType type);

    /// <summary>The device in use (<c>get_current_audio_device</c>).</summary>
    /// <param name="type">Microphones or speakers.</param>
    /// <returns>0 and the device; <see langword="null"/> when there is none.</returns>
    EngineResult<EngineDevice?> GetCurrent(AudioDeviceType type);

    /// <summary>Uses another device (<c>use_audio_device</c>); unknown ids are accepted.</summary>
    /// <param name="type">Microphones or speakers.</param>
    /// <param name="deviceId">The device.</param>
    /// <returns>0.</returns>
    EngineResult Use(AudioDeviceType type, string deviceId);

    /// <summary>A device's volume (<c>get_audio_device_volume</c>).</summary>
    /// <param name="type">Microphones or speakers.</param>
    /// <param name="deviceId">The device.</param>
    /// <returns>0 and 0 to 100; -1 for an unknown device.</returns>
    EngineResult<int> GetVolume(AudioDeviceType type, string deviceId);

    /// <summary>Sets a device's volume (<c>set_audio_device_volume</c>); the system may refuse silently.</summary>
    /// <param name="type">Microphones or speakers.</param>
    /// <param name="deviceId">The device.</param>
    /// <param name="volume">0 to 100.</param>
    /// <returns>0.</returns>
    EngineResult SetVolume(AudioDeviceType type, string deviceId, int volume);

    /// <summary>Mutes a device (<c>mute_audio_device</c>).</summary>
    /// <param name="type">Microphones or speakers.</param>
    /// <param name="deviceId">The device.</param>
    /// <param name="mute">Whether to.</param>
    /// <returns>0.</returns>
    EngineResult Mute(AudioDeviceType type, string deviceId, bool mute);

    /// <summary>Whether a device is muted (<c>is_audio_device_muted</c>).</summary>
    /// <param name="type">Microphones or speakers.</param>
    /// <param name="deviceId">The device.</param>
    /// <returns>0 and the answer.</returns>
    EngineResult<bool> IsMuted(AudioDeviceType type, string deviceId);

    /// <summary>Reports a device's volume changes as <see cref="AudioDeviceVolumeChanged"/> (<c>start_audio_device_volume_monitor</c>); one of each type at a time.</summary>
    /// <param name="type">Microphones or speakers.</param>
    /// <param name="deviceId">The device.</param>
    /// <returns>0.</returns>
    EngineResult StartVolumeMonitor(AudioDeviceType type, string deviceId);

    /// <summary>Ends the reports.</summary>
    /// <param name="type">Microphones or speakers.</param>
    /// <param name="deviceId">The device.</param>
    /// <returns>0.</returns>
    EngineResult StopVolumeMonitor(AudioDeviceType type, string deviceId);
}
