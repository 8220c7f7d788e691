namespace ZegoCallKit;

/// <summary>What the engine tunes its audio and video defaults for (ZEGO: <c>zego_scenario</c>).</summary>
public enum Scenario
{
    /// <summary>The engine's own defaults: 640×360 at 15 frames a second, 600 kbps; audio 64 kbps.</summary>
    Default = 3,

    /// <summary>One-to-one or small video calls: 640×360 at 15 frames a second, 600 kbps; audio 48 kbps.</summary>
    StandardVideoCall = 4,

    /// <summary>Video calls in higher quality: 960×540 at 24 frames a second, 1500 kbps; audio 48 kbps.</summary>
    HighQualityVideoCall = 5,

    /// <summary>Voice chat rooms.</summary>
    StandardChatroom = 6,

    /// <summary>Voice chat rooms in higher quality.</summary>
    HighQualityChatroom = 7,

    /// <summary>One-to-many broadcast: 960×540 at 24 frames a second, 1500 kbps; audio 64 kbps.</summary>
    Broadcast = 8,

    /// <summary>Singing together.</summary>
    Karaoke = 9,

    /// <summary>Voice calls.</summary>
    StandardVoiceCall = 10,
}
