namespace ZegoCallKit;

/// <summary>Specifies the scenario for which the engine tunes its audio and video defaults (ZEGO: <c>zego_scenario</c>).</summary>
public enum Scenario
{
    /// <summary>The engine's own defaults: 640×360 at 15 frames per second, 600 kbit/s; audio 64 kbit/s.</summary>
    Default = 3,

    /// <summary>One-to-one or small video calls: 640×360 at 15 frames per second, 600 kbit/s; audio 48 kbit/s.</summary>
    StandardVideoCall = 4,

    /// <summary>Video calls in higher quality: 960×540 at 24 frames per second, 1500 kbit/s; audio 48 kbit/s.</summary>
    HighQualityVideoCall = 5,

    /// <summary>Voice chat rooms.</summary>
    StandardChatroom = 6,

    /// <summary>Voice chat rooms in higher quality.</summary>
    HighQualityChatroom = 7,

    /// <summary>One-to-many broadcast: 960×540 at 24 frames per second, 1500 kbit/s; audio 64 kbit/s.</summary>
    Broadcast = 8,

    /// <summary>Singing together.</summary>
    Karaoke = 9,

    /// <summary>Voice calls.</summary>
    StandardVoiceCall = 10,
}
