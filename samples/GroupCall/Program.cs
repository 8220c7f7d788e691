using GroupCall;
using ZegoCallKit.Internal;

GuardedOutput.Use();
var program = new CallProgram(CallHost.OfConsole());
return GuardedOutput.Standard.ExitCodeOf(await program.RunAsync(args));
