namespace ZegoCallKit.Calls.InCall;

/// <summary>How a request about a microphone is written: ZEGO's kits differ. Both forms are read.</summary>
public enum MicrophoneRequestForm
{
    /// <summary>As an object with the user's id, as the kit for Flutter writes it. The kits for the web and React Native ignore it.</summary>
    Flutter = 0,

    /// <summary>As the user's id alone, as the kits for the web and React Native expect it.</summary>
    WebAndReactNative = 1,
}
