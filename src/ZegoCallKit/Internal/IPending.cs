namespace ZegoCallKit.Internal;

/// <summary>An operation that somebody awaits, whatever its result, for those who keep several of them.</summary>
internal interface IPending
{
    Operation Operation { get; }

    bool IsOver { get; }

    void Fail(Exception exception);
}
