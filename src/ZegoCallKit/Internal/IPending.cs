namespace ZegoCallKit.Internal;

/// <summary>An operation that somebody awaits, whatever its result.</summary>
internal interface IPending
{
    Operation Operation { get; }

    bool IsOver { get; }

    void Fail(Exception exception);
}
