using Phone;
using ZegoCallKit.Internal;

GuardedOutput.Use();
return GuardedOutput.Standard.ExitCodeOf(await PhoneProgram.OfConsole().RunAsync(args));
