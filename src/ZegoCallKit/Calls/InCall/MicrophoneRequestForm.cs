namespace ZegoCallKit.Calls.InCall;

/// <summary>Specifies how a request about a microphone is written, because ZEGO's kits differ. Both forms are read.</summary>
public enum MicrophoneRequestForm
{
    /// <summary>The request is an object with the user's id, as the kit for Flutter writes it. The kits for the web and React Native ignore it.</summary>
    Flutter = 0,

    /// <summary>The request is the user's id alone, as the kits for the web and React Native expect it.</summary>
    WebAndReactNative = 1,
}
